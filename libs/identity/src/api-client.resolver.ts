// SPDX-License-Identifier: Apache-2.0
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { CreateApiClientInput } from './api-client.input.js';
import { ApiClient, CreateApiClientPayload } from './api-client.object.js';
import { ApiClientQueries } from './api-client.queries.js';
import { ApiClientService } from './api-client.service.js';

@Requires('api-client:manage')
@Resolver()
export class ApiClientResolver {
  constructor(
    private readonly service: ApiClientService,
    private readonly queries: ApiClientQueries,
  ) {}

  @Query(() => [ApiClient], { description: "Of the viewer's company and kind, the newest first." })
  apiClients(@CurrentActor() actor: Actor): Promise<ApiClient[]> {
    return this.queries.apiClients(actor);
  }

  @Mutation(() => CreateApiClientPayload)
  async createApiClient(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateApiClientInput,
  ): Promise<CreateApiClientPayload> {
    const { id, secret } = await this.service.create(actor, input);
    return { apiClient: await this.queries.apiClient(actor, id), secret };
  }

  @Mutation(() => ApiClient)
  async revokeApiClient(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ApiClient> {
    return this.queries.apiClient(actor, await this.service.revoke(actor, id));
  }
}
