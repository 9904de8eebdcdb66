// SPDX-License-Identifier: Apache-2.0
import { sql, type Sql } from '@prahari/database';
import type { OrderDirection } from '@prahari/graphql';
import { normaliseAny } from '@prahari/indicators';
import { type CursorKey, type KeyForm, type PageRequest, TOTAL_COUNT_CAP } from '@prahari/kernel';
import { isOverdue } from '@prahari/obligations';
import type { IncidentFilter, IncidentOrder } from './incidents.args.js';

/** How a list is ordered: the sort key before the id, or the id alone, which is the order of creation. */
export interface ListOrder {
  /** Names the order inside a cursor. */
  readonly name: string;
  readonly keys: readonly KeyForm[];
  /** The value of the sort key in the cursor; null: the id alone. */
  readonly key: Sql | null;
  readonly orderBy: Sql;
  /** Rows behind the cursor. */
  readonly behind: (after: CursorKey) => Sql;
}

const KEYS = {
  DETECTED_AT: { column: sql`i.shown_detected_at`, cast: (key: unknown) => sql`${key}::timestamptz`, form: 'time' },
  // What was never submitted comes before everything that was.
  SUBMITTED_AT: {
    column: sql`coalesce(i.submitted_at, '-infinity')`,
    cast: (key: unknown) => sql`coalesce(${key}::timestamptz, '-infinity')`,
    form: 'time',
  },
  SEVERITY: { column: sql`i.severity_rank`, cast: (key: unknown) => sql`${key}::smallint`, form: 'integer' },
  UPDATED_AT: { column: sql`i.updated_at`, cast: (key: unknown) => sql`${key}::timestamptz`, form: 'time' },
} as const;
const CURSOR_KEYS = {
  DETECTED_AT: sql`i.shown_detected_at`,
  SUBMITTED_AT: sql`i.submitted_at`,
  SEVERITY: sql`i.severity_rank`,
  UPDATED_AT: sql`i.updated_at`,
} as const;

export function listOrder(order: IncidentOrder | null | undefined): ListOrder {
  if (!order) {
    return {
      name: 'incidents',
      keys: ['id'],
      key: null,
      orderBy: sql`i.id desc`,
      behind: ([id]) => sql`i.id < ${id}::uuid`,
    };
  }
  const { column, cast, form } = KEYS[order.field];
  return {
    name: `incidents ${order.field} ${order.direction}`,
    keys: [form, 'id'],
    key: CURSOR_KEYS[order.field],
    orderBy: directed(column, order.direction),
    behind: ([key, id]) =>
      order.direction === 'ASC'
        ? sql`(${column}, i.id) > (${cast(key)}, ${id}::uuid)`
        : sql`(${column}, i.id) < (${cast(key)}, ${id}::uuid)`,
  };
}

const directed = (column: Sql, direction: OrderDirection): Sql =>
  direction === 'ASC' ? sql`${column}, i.id` : sql`${column} desc, i.id desc`;

// One value is compared by `=`, so that an index on it keeps the order of what follows.
const among = (column: Sql, values: readonly string[]): Sql =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${[...values]}::text[])`;

export interface Reader {
  readonly companyId: string;
  readonly side: 'COORDINATOR' | 'PARTNER';
}

/** The conditions of a filter on the row `i`; row-level security adds its own. */
export const filterConditions = (reader: Reader, filter: IncidentFilter, now: Date): Sql[] => [
  // Said again beside row-level security, so that the planner knows whose rows these are (database.md 2).
  ...(reader.side === 'PARTNER' ? [sql`i.company_id = ${reader.companyId}::uuid`] : []),
  ...(filter.companyId ? [sql`i.company_id = ${filter.companyId}::uuid`] : []),
  ...(filter.status ? [among(sql`i.status`, filter.status)] : []),
  ...(filter.kind ? [among(sql`i.kind`, filter.kind)] : []),
  ...(filter.severity ? [among(sql`i.shown_severity`, filter.severity)] : []),
  ...(filter.detectedFrom ? [sql`i.shown_detected_at >= ${filter.detectedFrom}::timestamptz`] : []),
  ...(filter.detectedTo ? [sql`i.shown_detected_at <= ${filter.detectedTo}::timestamptz`] : []),
  ...(filter.updatedFrom ? [sql`i.updated_at >= ${filter.updatedFrom}::timestamptz`] : []),
  ...(filter.ownReference ? [sql`i.own_reference = ${filter.ownReference}`] : []),
  ...(filter.incidentTypes ? [hasType(filter.incidentTypes)] : []),
  ...(filter.indicator ? [hasIndicator(filter.indicator)] : []),
  ...(filter.overdue == null ? [] : [isLate(filter.overdue, now)]),
  ...(filter.replyWaiting == null ? [] : [waitsForReply(filter.replyWaiting, reader)]),
];

const hasType = (codes: readonly string[]): Sql => sql`exists (
  select from incident_type t where t.company_id = i.company_id and t.incident_id = i.id
     and t.code = any(${[...codes]}::text[]))`;

const HEAD = 300;
/** As the column value_head: its first 300 characters. */
const head = (value: string): string => [...value].slice(0, HEAD).join('');

function hasIndicator(value: string): Sql {
  const forms = normaliseAny(value);
  return sql`(i.company_id, i.id) in (
    select n.company_id, n.incident_id from incident_indicator n
     where n.value_head = any(${forms.map(head)}::text[]) and n.value = any(${[...forms]}::text[]))`;
}

const isLate = (overdue: boolean, now: Date): Sql => {
  const late = sql`exists (
    select from obligation o where o.company_id = i.company_id and o.incident_id = i.id and ${isOverdue(now)})`;
  return overdue ? late : sql`not ${late}`;
};

/** So many of the newest shared comments are looked through: what was left unanswered before them is not news. */
const NEWEST_COMMENTS = 1000;

function waitsForReply(waits: boolean, { companyId, side }: Reader): Sql {
  const own = side === 'PARTNER' ? sql`k.company_id = ${companyId}::uuid and` : sql``;
  const waiting = sql`(i.company_id, i.id) in (
    select last.company_id, last.incident_id
      from (select distinct on (n.company_id, n.incident_id) n.*
              from (select k.company_id, k.incident_id, k.author_company_id, k.id from incident_comment k
                     where ${own} k.visibility = 'SHARED' order by k.id desc limit ${NEWEST_COMMENTS}) as n
             order by n.company_id, n.incident_id, n.id desc) as last
     where last.author_company_id <> ${companyId}::uuid)`;
  return waits ? waiting : sql`not ${waiting}`;
}

/**
 * Rows that hold the words, by the function that may use the index on them. Where nothing else narrows the list, it gives
 * no more than the page needs; else the newest so many, which is the most that is ever counted.
 */
export function searchCondition(filter: IncidentFilter, order: ListOrder, page: PageRequest, isAlone: boolean): Sql[] {
  if (!filter.search) return [];
  const company = filter.companyId ?? null;
  const narrow = isAlone && order.key === null;
  const before = narrow ? (page.after?.[0] ?? null) : null;
  const most = narrow ? page.first + 1 : TOTAL_COUNT_CAP + 1;
  // An array, not a join: the planner expects a thousand rows of any function and would walk the whole index for them.
  return [
    sql`i.id = any(array(select search_incidents(${filter.search}, ${company}::uuid, ${before}::uuid, ${most}::integer)))`,
  ];
}

/** Whether the search and the company are all that a filter asks for. */
export const isSearchAlone = ({ search: _search, companyId: _company, ...others }: IncidentFilter): boolean =>
  Object.values(others).every((value) => value == null);
