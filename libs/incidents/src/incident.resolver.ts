// SPDX-License-Identifier: Apache-2.0
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { requestedFields } from '@prahari/graphql';
import type { Connection } from '@prahari/kernel';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { CreateIncidentInput } from './create-incident.input.js';
import { DraftService } from './draft.service.js';
import {
  AddIncidentCommentInput,
  ChangeIncidentStatusInput,
  SubmitIncidentReportInput,
} from './incident-steps.input.js';
import {
  Incident,
  type IncidentComment,
  IncidentCommentConnection,
  IncidentCommentPayload,
  IncidentConnection,
  IncidentPayload,
  SubmitIncidentReportPayload,
} from './incident.object.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentViews } from './incident.views.js';
import { CommentsArgs, IncidentArgs, IncidentsArgs } from './incidents.args.js';
import { ReportService } from './report.service.js';
import { StatusService } from './status.service.js';
import { UpdateIncidentInput } from './update-incident.input.js';

@Resolver(() => Incident)
export class IncidentResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly reports: ReportService,
    private readonly statuses: StatusService,
    private readonly comments: CommentService,
    private readonly incidents: IncidentQueries,
    private readonly commentQueries: CommentQueries,
    private readonly views: IncidentViews,
  ) {}

  @Requires('incident:read')
  @Query(() => Incident, { description: 'By exactly one of id and reference.' })
  incident(
    @CurrentActor() actor: Actor,
    @Args() args: IncidentArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.incidents.incident(actor, args, requestedFields(info));
  }

  @Requires('incident:read')
  @Query(() => IncidentConnection, { name: 'incidents' })
  list(
    @CurrentActor() actor: Actor,
    @Args() args: IncidentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.incidents.incidents(actor, args, requestedFields(info));
  }

  @Requires('incident:write')
  @Mutation(() => IncidentPayload)
  async createIncident(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateIncidentInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentPayload> {
    return this.views.incident(actor, await this.drafts.createIncident(actor, input), requestedFields(info));
  }

  @Requires('incident:write')
  @Mutation(() => IncidentPayload)
  async updateIncident(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateIncidentInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentPayload> {
    return this.views.incident(actor, await this.drafts.updateIncident(actor, input), requestedFields(info));
  }

  @Requires('incident:submit')
  @Mutation(() => SubmitIncidentReportPayload)
  async submitIncidentReport(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubmitIncidentReportInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmitIncidentReportPayload> {
    return this.views.report(
      actor,
      input.incidentId,
      await this.reports.submitReport(actor, input),
      requestedFields(info),
    );
  }

  // Which permission a change needs depends on the two states: incident.lifecycle.ts.
  @Requires('incident:read', 'incident:progress')
  @Mutation(() => IncidentPayload)
  async changeIncidentStatus(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeIncidentStatusInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentPayload> {
    return this.views.incident(actor, await this.statuses.changeStatus(actor, input), requestedFields(info));
  }

  @Requires('comment:write')
  @Mutation(() => IncidentCommentPayload)
  async addIncidentComment(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddIncidentCommentInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentCommentPayload> {
    return this.views.comment(
      actor,
      input.incidentId,
      await this.comments.addComment(actor, input),
      requestedFields(info),
    );
  }

  @Requires('incident:read')
  @ResolveField(() => IncidentCommentConnection, { name: 'comments', description: 'Newest first.' })
  commentsOf(
    @Parent() incident: Incident,
    @CurrentActor() actor: Actor,
    @Args() args: CommentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<IncidentComment>> {
    return this.commentQueries.ofIncident(actor, incident, args, requestedFields(info));
  }
}
