// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import { NotFound } from '@prahari/kernel';
import { CommentQueries } from './comment.queries.js';
import type {
  IncidentCommentPayload,
  IncidentPayload,
  IncidentReport,
  SubmitIncidentReportPayload,
} from './incident.object.js';
import { IncidentQueries } from './incident.queries.js';

/** What mutations answer: read after the commit, under the caller's own rules, in one flight. */
@Injectable()
export class IncidentViews {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentQueries,
    private readonly comments: CommentQueries,
  ) {}

  async incident(actor: Actor, id: string, fields: RequestedFields): Promise<IncidentPayload> {
    return { incident: await this.incidents.byId(actor, id, below(fields, 'incident')) };
  }

  async report(
    actor: Actor,
    id: string,
    reportId: string,
    fields: RequestedFields,
  ): Promise<SubmitIncidentReportPayload> {
    const [incident, report] = await Promise.all([
      this.incidents.byId(actor, id, below(fields, 'incident')),
      this.reportById(actor, reportId),
    ]);
    return { incident, report };
  }

  async comment(actor: Actor, id: string, commentId: string, fields: RequestedFields): Promise<IncidentCommentPayload> {
    const [incident, comment] = await Promise.all([
      this.incidents.byId(actor, id, below(fields, 'incident')),
      this.comments.byId(actor, commentId),
    ]);
    return { incident, comment };
  }

  private async reportById(actor: Actor, id: string): Promise<IncidentReport> {
    const [report] = await this.database.read<IncidentReport>(
      actor,
      sql`select id, stage, number, submitted_at as "submittedAt", submitted_by as "submittedBy", sha256, content
            from incident_report where id = ${id}::uuid`,
    );
    if (!report) throw new NotFound('report');
    return report;
  }
}
