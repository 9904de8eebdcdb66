// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql } from '@prahari/database';
import { type Connection, NotFound, type PageRequest } from '@prahari/kernel';
import { commentRows, commentsConnection, commentsPage, nameOfPage } from './comment.sql.js';
import type { CommentRows, Incident, IncidentComment } from './incident.object.js';
import type { CommentsArgs } from './incidents.args.js';

type Comments = Connection<IncidentComment>;

/** Incidents whose comments are asked for in one turn, by the same arguments. */
interface Batch {
  readonly page: PageRequest;
  readonly withTotal: boolean;
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

  async ofIncident(actor: Actor, incident: Incident, args: CommentsArgs, withTotal: boolean): Promise<Comments> {
    const page = commentsPage(args);
    const { commentsRead } = incident;
    if (commentsRead?.by === nameOfPage(page)) return commentsConnection(commentsRead, page);
    const batch = this.batch(actor, page, withTotal);
    batch.incidentIds.add(incident.id);
    const comments = (await batch.answer).get(incident.id);
    if (!comments) throw new NotFound('incident');
    return comments;
  }

  async byId(actor: Actor, id: string): Promise<IncidentComment> {
    const [comment] = await this.database.read<IncidentComment>(
      actor,
      sql`select id, body, visibility, author_name as "authorName", created_at as "createdAt"
            from incident_comment where id = ${id}::uuid`,
    );
    if (!comment) throw new NotFound('comment');
    return comment;
  }

  private batch(actor: Actor, page: PageRequest, withTotal: boolean): Batch {
    const batches = this.waiting.get(actor) ?? new Map<string, Batch>();
    this.waiting.set(actor, batches);
    const name = JSON.stringify([page, withTotal]);
    const open = batches.get(name);
    if (open) return open;
    const incidentIds = new Set<string>();
    // After all resolvers of this turn have asked, and not before.
    const gathered = new Promise<void>((resolve) => setImmediate(resolve)).then(() => batches.delete(name));
    const answer = gathered.then(() => this.load(actor, [...incidentIds], page, withTotal));
    const batch = { page, withTotal, incidentIds, answer };
    batches.set(name, batch);
    return batch;
  }

  private async load(
    actor: Actor,
    ids: readonly string[],
    page: PageRequest,
    withTotal: boolean,
  ): Promise<ReadonlyMap<string, Comments>> {
    const rows = await this.database.read<Row>(
      actor,
      sql`select i.id as "incidentId", ${commentRows(page, withTotal)} as rows
            from incident i where i.id = any(${[...ids]}::uuid[])`,
    );
    return new Map(rows.map(({ incidentId, rows: read }) => [incidentId, commentsConnection(read, page)]));
  }
}
