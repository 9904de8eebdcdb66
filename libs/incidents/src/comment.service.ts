// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { attach, inTurn } from '@prahari/attachments';
import { Database, type EventAudience, once, recordEvent, sql, type Tx } from '@prahari/database';
import { Clock, Forbidden, isId, NotFound } from '@prahari/kernel';
import type { AddIncidentCommentInput } from './incident-steps.input.js';
import { type CommentVisibility, mayComment } from './incident.policy.js';

interface Commented {
  readonly companyId: string;
  readonly id: string;
  readonly submitted: boolean;
}

@Injectable()
export class CommentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the comment. Comments go on in every state, and don't raise the incident's version. */
  async addComment(actor: Actor, { idempotencyKey, ...input }: AddIncidentCommentInput): Promise<string> {
    if (!mayComment(actor, input.visibility))
      throw new Forbidden('The notes of the other side are not yours to write.');
    const repeatable = { operation: 'addIncidentComment', key: idempotencyKey, body: input };
    const outcome = await this.database.transact(actor, async (tx) => {
      const incident = await this.load(tx, input.incidentId);
      return once(tx, repeatable, () => this.insert(tx, actor, incident, input));
    });
    return outcome.objectId;
  }

  private async load(tx: Tx, id: string): Promise<Commented> {
    // Locked against the first submission, which would leave `submitted` of the new comment behind.
    const incident = isId(id)
      ? await tx.maybeOne<Commented>(sql`
          select company_id as "companyId", id, submitted from incident where id = ${id} for share`)
      : null;
    if (incident === null) throw new NotFound('incident');
    return incident;
  }

  private async insert(tx: Tx, actor: Actor, incident: Commented, input: AddIncidentCommentInput): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into incident_comment (company_id, incident_id, submitted, visibility, body, author_company_id, author_kind,
                                    author_id, author_name, created_at)
      values (${incident.companyId}, ${incident.id}, ${incident.submitted}, ${input.visibility}, ${input.body},
              ${actor.companyId}, ${actor.kind}, ${actor.id}, ${actor.name}, ${this.clock.now()})
      returning id`);
    const { visibility, attachmentIds: files } = input;
    const { companyId, id: incidentId, submitted } = incident;
    const owner = { companyId, incidentId, commentId: id, submitted, visibility };
    await attach(tx, actor, inTurn(files ?? []), owner, this.clock.now());
    await recordEvent(tx, this.clock, {
      kind: 'incident.commented',
      objectType: 'incident',
      objectId: incident.id,
      companyId: incident.companyId,
      audience: audienceOf(visibility, submitted),
      summary: 'Comment added.',
      changes: { commentId: id, visibility, ...(files?.length && { attachmentIds: files }) },
    });
    return id;
  }
}

const AUDIENCES: Readonly<Record<CommentVisibility, EventAudience>> = {
  COMPANY_INTERNAL: 'COMPANY',
  SHARED: 'BOTH',
  COORDINATOR_INTERNAL: 'COORDINATOR',
};

/** What happens to a draft stays with its company for ever. */
const audienceOf = (visibility: CommentVisibility, submitted: boolean): EventAudience =>
  submitted ? AUDIENCES[visibility] : 'COMPANY';
