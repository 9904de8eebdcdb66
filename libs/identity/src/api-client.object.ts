// SPDX-License-Identifier: Apache-2.0
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '@prahari/graphql';

@ObjectType()
export class ApiClient {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => [String]) scopes: string[];
  @Field(() => DateTime) createdAt: Date | string;
  @Field(() => DateTime, { nullable: true }) expiresAt: Date | string | null;
  @Field(() => DateTime, { nullable: true, description: 'To the minute.' }) lastUsedAt: Date | string | null;
  @Field(() => DateTime, { nullable: true }) revokedAt: Date | string | null;
}

@ObjectType()
export class CreateApiClientPayload {
  @Field(() => ApiClient) apiClient: ApiClient;
  @Field(() => String, { description: 'Shown this once: "Authorization: Bearer prh_…".' }) secret: string;
}
