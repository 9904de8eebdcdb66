// SPDX-License-Identifier: Apache-2.0
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { ChangePage, ChangesArgs } from './change.object.js';
import { ChangesQueries } from './changes.queries.js';

@Resolver()
export class ChangesResolver {
  constructor(private readonly queries: ChangesQueries) {}

  @Requires('incident:read', 'advisory:read')
  @Query(() => ChangePage, {
    description: 'What happened to the objects that the caller may read: for systems that ask again and again.',
  })
  changes(@CurrentActor() actor: Actor, @Args() args: ChangesArgs): Promise<ChangePage> {
    return this.queries.changes(actor, args);
  }
}
