// SPDX-License-Identifier: Apache-2.0
import { filesOfComment } from '@prahari/attachments';
import { sql, type Sql } from '@prahari/database';
import { argumentsOf, ofNodes, PageArgs, type RequestedFields } from '@prahari/graphql';
import {
  cappedTotal,
  type Connection,
  type PageRequest,
  pageRequest,
  toConnection,
  TOTAL_COUNT_CAP,
} from '@prahari/kernel';
import type { CommentRows, IncidentComment } from './incident.object.js';

const ORDER = 'comments';

export const commentsPage = ({ first, after }: Partial<PageArgs>): PageRequest =>
  pageRequest(first ?? new PageArgs().first, after, ORDER, ['id']);

export const nameOfPage = (page: PageRequest): string => JSON.stringify(page);

/** A page of the comments of the row `i`, as the JSON of CommentRows; row-level security leaves out what is not for the reader. */
export function commentRows(page: PageRequest, fields: RequestedFields): Sql {
  const after = page.after?.[0] ?? null;
  const total = sql`(select count(*) from (select from incident_comment k where k.company_id = i.company_id
    and k.incident_id = i.id limit ${TOTAL_COUNT_CAP + 1}) as counted)`;
  return sql`jsonb_build_object('comments', (
    select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'body', k.body, 'visibility', k.visibility,
                      'authorName', k.author_name, 'createdAt', k.created_at${
                        ofNodes(fields).has('attachments') ? sql`, 'attachments', ${filesOfComment}` : sql``
                      }) order by k.id desc), '[]')
      from (select * from incident_comment k
             where k.company_id = i.company_id and k.incident_id = i.id and (${after}::uuid is null or k.id < ${after}::uuid)
             order by k.id desc limit ${page.first + 1}) as k), 'total', ${fields.has('totalCount') ? total : sql`null::bigint`})`;
}

/**
 * The comments in the incident's own statement, where they are asked for with one set of arguments; else null, and
 * CommentQueries reads them. That answers what is wrong with the arguments, too.
 */
export function commentsColumn(fields: RequestedFields): Sql {
  const page = pageAskedFor(argumentsOf(fields));
  if (page === null) return sql`null::jsonb as "commentsRead"`;
  const rows = commentRows(page, fields);
  return sql`${rows} || jsonb_build_object('by', ${nameOfPage(page)}::text) as "commentsRead"`;
}

function pageAskedFor(given: Partial<PageArgs> | undefined): PageRequest | null {
  try {
    return given === undefined ? null : commentsPage(given);
  } catch {
    return null;
  }
}

export const commentsConnection = ({ comments, total }: CommentRows, page: PageRequest): Connection<IncidentComment> =>
  toConnection(comments, page, ORDER, ({ id }) => [id], cappedTotal(total));
