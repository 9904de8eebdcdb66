// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Text } from '@prahari/graphql';
import { IncidentFactsInput } from './incident-facts.input.js';

@InputType({ description: 'A draft needs a title alone, so that nothing typed is lost.' })
export class CreateIncidentInput extends IncidentFactsInput {
  @Text({ min: 3 }) title: string;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}
