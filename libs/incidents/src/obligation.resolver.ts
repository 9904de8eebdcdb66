// SPDX-License-Identifier: Apache-2.0
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { below, requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import {
  FilingService,
  Obligation,
  ObligationConnection,
  ObligationPayload,
  RecordExternalFilingInput,
} from '@prahari/obligations';
import { Incident } from './incident.object.js';
import { ObligationsArgs } from './incidents.args.js';
import type { ObligationOfIncident } from './obligation-incident.object.js';
import { ObligationQueries } from './obligation.queries.js';

/** Stands here, because an obligation leads to its incident and libs/obligations may not know that type. */
@Resolver(() => Obligation)
export class ObligationResolver {
  constructor(
    private readonly filings: FilingService,
    private readonly queries: ObligationQueries,
  ) {}

  @Requires('incident:read')
  @Query(() => ObligationConnection, { description: 'Clocks across incidents, earliest due first.' })
  obligations(
    @CurrentActor() actor: Actor,
    @Args() args: ObligationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ObligationOfIncident>> {
    return this.queries.obligations(actor, args, requestedFields(info));
  }

  @Requires('obligation:file')
  @Mutation(() => ObligationPayload)
  async recordExternalFiling(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordExternalFilingInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ObligationPayload> {
    const id = await this.filings.recordExternalFiling(actor, input);
    return { obligation: await this.queries.byId(actor, id, below(requestedFields(info), 'obligation')) };
  }

  @Requires('incident:read')
  @ResolveField(() => Incident)
  incident(@Parent() { incident }: ObligationOfIncident): Incident {
    if (!incident) throw new Error('An obligation was read without the incident that was asked for.');
    return incident;
  }
}
