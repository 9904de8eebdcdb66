// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Id, JsonObject, Text } from '@prahari/graphql';

/** Bytes of a filter as JSON, at most. */
const LARGEST_FILTER = 4 * 1024;

@InputType()
export class SaveViewInput {
  @Id({ nullable: true, description: 'Of the view that it changes. Absent: the one of this name, or a new one.' })
  id?: string | null;
  @Text({ max: 80 }) name: string;
  @JsonObject({
    maxBytes: LARGEST_FILTER,
    description: 'An object of 4 KiB at most; what it means is the list’s affair.',
  })
  filter: object;
}

@InputType()
export class DeleteViewInput {
  @Id() id: string;
}
