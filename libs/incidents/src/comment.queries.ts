// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { filesOfComment } from '@prahari/attachments';
import { Database, sql } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { type Connection, NotFound, type PageRequest } from '@prahari/kernel';
import { commentRows, commentsConnection, commentsPage, nameOfPage } from './comment.sql.js';
import type { CommentRows, Incident, IncidentComment } from './incident.object.js';
import type { CommentsArgs } from './incidents.args.js';

type Comments = Connection<IncidentComment>;

/** Incidents whose comments are asked for in one turn, by the same arguments. */
interface Batch {
  readonly page: PageRequest;
  readonly fields: RequestedFields;
  readonly incidentIds: Set<string>;
  readonly answer: Promise<ReadonlyMap<string, Comments>>;
}

interface Row {
  readonly incidentId: string;
  readonly rows: CommentRows;
}

/**
 * Comments, newest first, that the reader may see. Most came with their incident; where one document asks for several
 * pages of them, each is one more statement for all incidents of a list.
 */
@Injectable()
export class CommentQueries {
  private readonly waiting = new WeakMap<Actor, Map<string, Batch>>();

  constructor(private readonly database: Database) {}

  async ofIncident(actor: Actor, incident: Incident, args: CommentsArgs, fields: RequestedFields): Promise<Comments> {
    const page = commentsPage(args);
    const { commentsRead } = incident;
    if (commentsRead?.by === nameOfPage(page)) return commentsConnection(commentsRead, page);
    const batch = this.batch(actor, page, fields);
    batch.incidentIds.add(incident.id);
    const comments = (await batch.answer).get(incident.id);
    if (!comments) throw new NotFound('incident');
    return comments;
  }

  async byId(actor: Actor, id: string): Promise<IncidentComment> {
    const [comment] = await this.database.read<IncidentComment>(
      actor,
      sql`select id, body, visibility, author_name as "authorName", created_at as "createdAt",
                 ${filesOfComment} as attachments
            from incident_comment k where id = ${id}::uuid`,
    );
    if (!comment) throw new NotFound('comment');
    return comment;
  }

  private batch(actor: Actor, page: PageRequest, fields: RequestedFields): Batch {
    const batches = this.waiting.get(actor) ?? new Map<string, Batch>();
    this.waiting.set(actor, batches);
    const name = JSON.stringify([page, [...fields].sort()]);
    const open = batches.get(name);
    if (open) return open;
    const incidentIds = new Set<string>();
    // After all resolvers of this turn have asked, and not before.
    const gathered = new Promise<void>((resolve) => setImmediate(resolve)).then(() => batches.delete(name));
    const answer = gathered.then(() => this.load(actor, [...incidentIds], page, fields));
    const batch = { page, fields, incidentIds, answer };
    batches.set(name, batch);
    return batch;
  }

  private async load(
    actor: Actor,
    ids: readonly string[],
    page: PageRequest,
    fields: RequestedFields,
  ): Promise<ReadonlyMap<string, Comments>> {
    const rows = await this.database.read<Row>(
      actor,
      sql`select i.id as "incidentId", ${commentRows(page, fields)} as rows
            from incident i where i.id = any(${[...ids]}::uuid[])`,
    );
    return new Map(rows.map(({ incidentId, rows: read }) => [incidentId, commentsConnection(read, page)]));
  }
}
