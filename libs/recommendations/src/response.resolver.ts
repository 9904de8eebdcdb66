// SPDX-License-Identifier: Apache-2.0
import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { RecommendationResponse, RecommendationResponseConnection } from '@prahari/advisories';
import { below, requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { AnswerService } from './answer.service.js';
import { RecommendationResponsesArgs, RespondToRecommendationInput, VerifyResponseInput } from './response.input.js';
import { ResponseQueries } from './response.queries.js';
import { VerificationService } from './verification.service.js';

@ObjectType()
export class RecommendationResponsePayload {
  @Field(() => RecommendationResponse) response: RecommendationResponse;
}

const ofPayload = (info: GraphQLResolveInfo) => below(requestedFields(info), 'response');

@Resolver()
export class ResponseResolver {
  constructor(
    private readonly queries: ResponseQueries,
    private readonly answers: AnswerService,
    private readonly verification: VerificationService,
  ) {}

  @Requires('advisory:read')
  @Query(() => RecommendationResponseConnection, { description: 'The coordinator sees all, a company its own.' })
  recommendationResponses(
    @CurrentActor() actor: Actor,
    @Args() args: RecommendationResponsesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RecommendationResponse>> {
    return this.queries.list(actor, args, requestedFields(info));
  }

  @Requires('response:write')
  @Mutation(() => RecommendationResponsePayload)
  async respondToRecommendation(
    @CurrentActor() actor: Actor,
    @Args('input') input: RespondToRecommendationInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationResponsePayload> {
    return { response: await this.answers.respond(actor, input, ofPayload(info)) };
  }

  @Requires('response:verify')
  @Mutation(() => RecommendationResponsePayload)
  async verifyResponse(
    @CurrentActor() actor: Actor,
    @Args('input') input: VerifyResponseInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationResponsePayload> {
    return { response: await this.verification.verify(actor, input, ofPayload(info)) };
  }
}
