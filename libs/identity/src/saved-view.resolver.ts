// SPDX-License-Identifier: Apache-2.0
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, RequiresActor } from '@prahari/access';
import { DeleteViewInput, SaveViewInput } from './saved-view.input.js';
import { DeleteViewPayload, SavedView, SaveViewPayload } from './saved-view.object.js';
import { SavedViewQueries } from './saved-view.queries.js';
import { SavedViewService } from './saved-view.service.js';

@Resolver()
export class SavedViewResolver {
  constructor(
    private readonly service: SavedViewService,
    private readonly queries: SavedViewQueries,
  ) {}

  @RequiresActor()
  @Query(() => [SavedView], { description: 'Of the person who asks, by name.' })
  savedViews(@CurrentActor() actor: Actor): Promise<SavedView[]> {
    return this.queries.views(actor);
  }

  @RequiresActor()
  @Mutation(() => SaveViewPayload)
  async saveView(@CurrentActor() actor: Actor, @Args('input') input: SaveViewInput): Promise<SaveViewPayload> {
    return { view: await this.queries.view(actor, await this.service.save(actor, input)) };
  }

  @RequiresActor()
  @Mutation(() => DeleteViewPayload)
  async deleteView(@CurrentActor() actor: Actor, @Args('input') input: DeleteViewInput): Promise<DeleteViewPayload> {
    await this.service.delete(actor, input.id);
    return { savedViews: await this.queries.views(actor) };
  }
}
