// SPDX-License-Identifier: Apache-2.0
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { below, requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AdvisoriesArgs, AdvisoryArgs } from './advisories.args.js';
import { AdvisoriesQueries } from './advisories.queries.js';
import { AcknowledgeAdvisoryInput, CreateAdvisoryInput, UpdateAdvisoryInput } from './advisory.input.js';
import { Advisory, AdvisoryConnection, AdvisoryPayload } from './advisory.object.js';
import { AdvisoryQueries } from './advisory.queries.js';
import { AdvisoryDraftingService } from './advisory-drafting.service.js';

const ofPayload = (info: GraphQLResolveInfo) => below(requestedFields(info), 'advisory');

/** Reading, writing and acknowledging advisories; the steps of the life cycle are in AdvisoryStepsResolver. */
@Resolver()
export class AdvisoryResolver {
  constructor(
    private readonly queries: AdvisoryQueries,
    private readonly lists: AdvisoriesQueries,
    private readonly drafting: AdvisoryDraftingService,
    private readonly acknowledgement: AcknowledgementService,
  ) {}

  @Requires('advisory:read')
  @Query(() => Advisory, { description: 'By id or by reference: exactly one of the two.' })
  advisory(
    @CurrentActor() actor: Actor,
    @Args() args: AdvisoryArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Advisory> {
    return this.queries.one(actor, args, requestedFields(info));
  }

  @Requires('advisory:read')
  @Query(() => AdvisoryConnection)
  advisories(
    @CurrentActor() actor: Actor,
    @Args() args: AdvisoriesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Advisory>> {
    return this.lists.list(actor, args, requestedFields(info));
  }

  @Requires('advisory:write')
  @Mutation(() => AdvisoryPayload)
  async createAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateAdvisoryInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.drafting.create(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:write')
  @Mutation(() => AdvisoryPayload)
  async updateAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateAdvisoryInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.drafting.update(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:acknowledge')
  @Mutation(() => AdvisoryPayload)
  async acknowledgeAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcknowledgeAdvisoryInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.acknowledgement.acknowledge(actor, input, ofPayload(info)) };
  }
}
