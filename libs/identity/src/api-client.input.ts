// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { PERMISSIONS } from '@prahari/access';
import { Moment, oneOf, Text } from '@prahari/graphql';

@InputType()
export class CreateApiClientInput {
  @Text() name: string;
  @Text({ list: PERMISSIONS.length, also: oneOf(PERMISSIONS, 'scope') }) scopes: string[];
  @Moment({ nullable: true, description: 'Absent: until it is revoked.' }) expiresAt?: Date | null;
  @Text({ nullable: true, max: 128, description: 'A replay is CONFLICT: the secret is shown once.' })
  idempotencyKey?: string | null;
}
