// SPDX-License-Identifier: Apache-2.0
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '@prahari/graphql';
import { User } from './user.object.js';

@ObjectType()
export class Session {
  @Field(() => ID) id: string;
  @Field(() => DateTime) createdAt: Date | string;
  @Field(() => DateTime, { description: 'To the minute.' }) lastSeenAt: Date | string;
  @Field(() => DateTime, { description: 'It ends at the latest then; earlier when it is not used.' })
  expiresAt: Date | string;
  @Field(() => Boolean, { description: 'The one that asks.' }) isCurrent: boolean;
}

@ObjectType({ description: 'What a person keeps of himself.' })
export class Account {
  @Field(() => User) user: User;
  @Field(() => [Session], { description: 'Open ones, the one used last first.' }) sessions: Session[];
}
