// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Count, Id, Text } from '@prahari/graphql';
import { IncidentFactsInput } from './incident-facts.input.js';

@InputType({ description: 'What is absent keeps its value, null clears it, a list replaces the list.' })
export class UpdateIncidentInput extends IncidentFactsInput {
  @Id() id: string;
  @Count() expectedVersion: number;
  @Text({ optional: true, min: 3 }) title?: string;
}
