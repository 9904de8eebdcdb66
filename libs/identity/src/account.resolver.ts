// SPDX-License-Identifier: Apache-2.0
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, RequiresActor } from '@prahari/access';
import { requestedFields } from '@prahari/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { UpdateViewerInput } from './account.input.js';
import { Account } from './account.object.js';
import { AccountQueries } from './account.queries.js';
import { OwnAccountService } from './own-account.service.js';
import { UserPayload } from './user.object.js';
import { UserQueries } from './user.queries.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly service: OwnAccountService,
    private readonly queries: AccountQueries,
    private readonly users: UserQueries,
  ) {}

  @RequiresActor()
  @Query(() => Account, { description: 'Of the person who asks.' })
  account(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return this.queries.account(actor, requestedFields(info));
  }

  @RequiresActor()
  @Mutation(() => UserPayload, { description: 'Of the person who asks.' })
  async updateViewer(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateViewerInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    return this.users.payload(actor, await this.service.update(actor, input), requestedFields(info));
  }

  @RequiresActor()
  @Mutation(() => Account, { description: 'Ends one of the own sessions.' })
  async endSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Account> {
    await this.service.endSession(actor, id);
    return this.queries.account(actor, requestedFields(info));
  }

  @RequiresActor()
  @Mutation(() => Account, { description: 'Ends every own session but the one that asks.' })
  async endOtherSessions(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Account> {
    await this.service.endOtherSessions(actor);
    return this.queries.account(actor, requestedFields(info));
  }
}
