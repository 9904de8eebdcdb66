// SPDX-License-Identifier: Apache-2.0
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { below, requestedFields } from '@prahari/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AdvisoryStepInput } from './advisory.input.js';
import { AdvisoryPayload } from './advisory.object.js';
import { AdvisoryPublicationService } from './advisory-publication.service.js';
import { AdvisoryReviewService } from './advisory-review.service.js';

const ofPayload = (info: GraphQLResolveInfo) => below(requestedFields(info), 'advisory');

/** The steps of an advisory's life cycle (advisory.lifecycle.ts). */
@Resolver()
export class AdvisoryStepsResolver {
  constructor(
    private readonly review: AdvisoryReviewService,
    private readonly publication: AdvisoryPublicationService,
  ) {}

  @Requires('advisory:write')
  @Mutation(() => AdvisoryPayload)
  async submitAdvisoryForReview(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdvisoryStepInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.review.submit(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:approve')
  @Mutation(() => AdvisoryPayload, {
    description: 'Never by its author, nor by anyone who edited since the last approval.',
  })
  async approveAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdvisoryStepInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.review.approve(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:approve')
  @Mutation(() => AdvisoryPayload, { description: 'Back to draft; the comment is needed.' })
  async returnAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdvisoryStepInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.review.sendBack(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:publish')
  @Mutation(() => AdvisoryPayload)
  async publishAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdvisoryStepInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.publication.publish(actor, input, ofPayload(info)) };
  }

  @Requires('advisory:withdraw')
  @Mutation(() => AdvisoryPayload, { description: 'It stays readable, marked; the comment is needed.' })
  async withdrawAdvisory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdvisoryStepInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvisoryPayload> {
    return { advisory: await this.publication.withdraw(actor, input, ofPayload(info)) };
  }
}
