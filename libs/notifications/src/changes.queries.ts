// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor, Permission } from '@prahari/access';
import { Database, sql, type Sql } from '@prahari/database';
import { BadUserInput, cursorOf, pageRequest } from '@prahari/kernel';
import type { Change, ChangePage, ChangesArgs } from './change.object.js';

const ORDER = 'changes';

/** Whose changes are told, and what one must be able to read for it. */
const OBJECT_TYPES: readonly (readonly [objectType: string, needed: Permission])[] = [
  ['incident', 'incident:read'],
  ['obligation', 'incident:read'],
  ['advisory', 'advisory:read'],
  ['response', 'advisory:read'],
];

interface Row extends Omit<Change, 'cursor'> {
  readonly companyId: string;
  readonly id: string;
  /** Row-level security still shows the object. */
  readonly isVisible: boolean;
}

/**
 * The events table in commit order. A transaction gets its number when it begins to write and may commit after a later one:
 * only what no running transaction can still come before is told, so that nobody who goes on from a cursor misses a row.
 */
@Injectable()
export class ChangesQueries {
  constructor(private readonly database: Database) {}

  async changes(actor: Actor, args: ChangesArgs): Promise<ChangePage> {
    const page = pageRequest(args.first, args.after, ORDER, ['id', 'id']);
    const [companyId = null, id = NO_EVENT] = page.after ?? [];
    const from = page.after === null ? sql`'0'::xid8` : sql`place_of_change(${companyId}::uuid, ${id}::uuid)`;
    const [rows, [log]] = await Promise.all([
      this.database.read<Row>(actor, statement(actor, sql`${from}, ${id}::uuid`, page.first + 1)),
      this.database.read<{ isKnown: boolean }>(actor, sql`select ${from} is not null as "isKnown"`),
    ]);
    if (log?.isKnown !== true) throw BadUserInput.at('after', 'INVALID_CURSOR', UNKNOWN);
    const shown = rows.slice(0, page.first);
    const cursor = (row: Row): string => cursorOf(ORDER, [row.companyId, row.id]);
    const last = shown.at(-1);
    return {
      changes: shown.filter(({ isVisible }) => isVisible).map((row) => ({ ...row, cursor: cursor(row) })),
      endCursor: last ? cursor(last) : (args.after ?? null),
      hasMore: rows.length > page.first,
    };
  }
}

const NO_EVENT = '00000000-0000-0000-0000-000000000000';
const UNKNOWN = 'What this cursor names was never recorded here. Was a backup restored? Begin again without a cursor.';

/** Index Scan using event_by_company_transaction for a partner, event_by_transaction for the coordinator; then each object by its id. */
function statement({ side, permissions }: Actor, from: Sql, most: number): Sql {
  const types = OBJECT_TYPES.flatMap(([type, needed]) => (permissions.has(needed) ? [type] : []));
  const columns = sql`transaction_id, company_id, id, kind, object_type, object_id, at`;
  const addressed =
    side === 'PARTNER' && permissions.has('advisory:read')
      ? sql`union all select ${columns} from changes_of_addressee(${from}, ${most}::integer)`
      : sql``;
  return sql`
    select e.company_id as "companyId", e.id, e.kind, e.object_type as "objectType", e.object_id as "objectId", e.at,
           coalesce(i.reference, a.reference) as reference, coalesce(i.id, a.id) is not null as "isVisible"
      from (select * from (
              (select ${columns} from event
                where (transaction_id, id) > (${from}) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                  and object_type = any(${types}::text[])
                order by transaction_id, id limit ${most})
              ${addressed}) told
             order by transaction_id, id limit ${most}) e
      left join obligation o on e.object_type = 'obligation' and o.id = e.object_id
      left join incident i on i.id = case e.object_type when 'incident' then e.object_id else o.incident_id end
      left join recommendation_response r on e.object_type = 'response' and r.id = e.object_id
      left join advisory a on a.id = case e.object_type when 'advisory' then e.object_id else r.advisory_id end
     order by e.transaction_id, e.id`;
}
