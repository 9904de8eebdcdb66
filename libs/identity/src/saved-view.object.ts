// SPDX-License-Identifier: Apache-2.0
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, Json } from '@prahari/graphql';

@ObjectType({ description: 'A filter of a list under a name of the person’s own.' })
export class SavedView {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Json, { description: 'The object that was saved.' }) filter: unknown;
  @Field(() => DateTime) updatedAt: Date | string;
}

@ObjectType()
export class SaveViewPayload {
  @Field(() => SavedView) view: SavedView;
}

@ObjectType()
export class DeleteViewPayload {
  @Field(() => [SavedView], { description: 'Those that are left.' }) savedViews: readonly SavedView[];
}
