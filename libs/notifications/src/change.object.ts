// SPDX-License-Identifier: Apache-2.0
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { After, DateTime, Rows } from '@prahari/graphql';

/** What is read at once by who polls. */
const WHOLE_PAGE = 100;

@ArgsType()
export class ChangesArgs {
  @Rows(WHOLE_PAGE) first: number = WHOLE_PAGE;
  @After({ description: 'The endCursor of the page before; none begins with the oldest change.' }) after?:
    string | null;
}

@ObjectType({ description: 'Something that happened to an object; read the object for what it is now.' })
export class Change {
  @Field(() => String, { description: 'Give it as `after` to go on behind this change.' }) cursor: string;
  @Field(() => String, { description: 'As "incident.status-changed": the type of the object, and what happened.' })
  kind: string;
  @Field(() => String, { description: 'incident, obligation, advisory or response.' }) objectType: string;
  @Field(() => ID) objectId: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of the incident or the advisory that it belongs to; null while that has none.',
  })
  reference: string | null;
  @Field(() => DateTime) at: Date;
}

@ObjectType()
export class ChangePage {
  @Field(() => [Change], { description: 'Oldest first, in the order in which they were committed.' })
  changes: readonly Change[];
  @Field(() => String, { nullable: true, description: 'Where to go on: keep it. Null where nothing was ever read.' })
  endCursor: string | null;
  @Field(() => Boolean, { description: 'Whether more can be read at once.' }) hasMore: boolean;
}
