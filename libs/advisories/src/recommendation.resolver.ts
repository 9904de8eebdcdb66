// SPDX-License-Identifier: Apache-2.0
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@prahari/access';
import { type ResponseStatus, ResponseStatusEnum } from './advisory.enums.js';
import { Recommendation, RecommendationResponse } from './advisory.object.js';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Requires('advisory:read')
  @ResolveField(() => [RecommendationResponse], { description: 'The coordinator sees all, a company its own.' })
  responses(
    @Parent() recommendation: Recommendation,
    @Args('status', { type: () => [ResponseStatusEnum], nullable: true }) status?: readonly ResponseStatus[] | null,
  ): RecommendationResponse[] {
    return recommendation.responses.filter((response) => status?.includes(response.status) ?? true);
  }
}
