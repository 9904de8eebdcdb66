// SPDX-License-Identifier: Apache-2.0
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '@prahari/graphql';
import { Viewer } from './user.object.js';

@ObjectType({ description: 'The session cookie is set as well.' })
export class SignInPayload {
  @Field(() => Viewer) viewer: Viewer;
  @Field(() => String, { description: 'For the Authorization header: "Bearer …".' }) accessToken: string;
  @Field(() => DateTime, { description: 'The session ends at the latest then; earlier when it is not used.' })
  expiresAt: Date;
}
