// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { allOf, Database, sql, type Sql } from '@prahari/database';
import { ofNodes, type RequestedFields } from '@prahari/graphql';
import { normaliseIndicator } from '@prahari/indicators';
import {
  cappedTotal,
  Clock,
  type Connection,
  type CursorKey,
  type KeyForm,
  type PageRequest,
  pageRequest,
  SEVERITIES,
  toConnection,
  TOTAL_COUNT_CAP,
} from '@prahari/kernel';
import type { AdvisoriesArgs, AdvisoryFilter, AdvisoryOrder, AdvisoryOrderField } from './advisories.args.js';
import type { Advisory } from './advisory.object.js';
import { acknowledgedBy, advisoryJson } from './advisory.sql.js';
import { viewOf } from './advisory.queries.js';
import { shown, updatedAt, type View } from './view.js';

const NEWEST: AdvisoryOrder = { field: 'PUBLISHED_AT', direction: 'DESC' };
/** All that is ever counted. */
const WHOLE: PageRequest = { first: TOTAL_COUNT_CAP, after: null };

/** Lists of advisories: one statement, and another where the total is asked for. */
@Injectable()
export class AdvisoriesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, args: AdvisoriesArgs, fields: RequestedFields): Promise<Connection<Advisory>> {
    const view = viewOf(actor, this.clock);
    const { field, direction } = args.orderBy ?? NEWEST;
    const order = `${field} ${direction}`;
    const page = pageRequest(args.first, args.after, order, [SORT[field].form, 'id']);
    const filter = args.filter ?? {};
    const conditions = [...conditionsOf(view, filter), ...searchCondition(view, filter, order, page)];
    const key = SORT[field].key(view);
    const sorted = direction === 'DESC' ? sql`${key} desc, a.id desc` : sql`${key}, a.id`;
    const [rows, total] = await Promise.all([
      this.database.read<{ advisory: Advisory }>(
        actor,
        // First the page, then what is asked for of its rows.
        sql`select ${advisoryJson(view, ofNodes(fields))} as advisory
              from (select a.id from ${shown(view)} where ${allOf([...conditions, ...beyond(field, direction, key, page.after)])}
                     order by ${sorted} limit ${page.first + 1}) page
              join (${shown(view)}) on a.id = page.id
             order by ${sorted}`,
      ),
      fields.has('totalCount') ? this.count(actor, view, filter) : null,
    ]);
    return toConnection(
      rows.map(({ advisory }) => advisory),
      page,
      order,
      (advisory) => [SORT[field].valueOf(advisory), advisory.id],
      total,
    );
  }

  private async count(actor: Actor, view: View, filter: AdvisoryFilter): Promise<number | null> {
    const conditions = [...conditionsOf(view, filter), ...searchCondition(view, filter, 'all', WHOLE)];
    const [row] = await this.database.read<{ total: number }>(
      actor,
      sql`select count(*) as total from (select from ${shown(view)} where ${allOf(conditions)} limit ${TOTAL_COUNT_CAP + 1}) counted`,
    );
    return cappedTotal(row?.total);
  }
}

interface SortKey {
  readonly form: KeyForm;
  readonly key: (view: View) => Sql;
  readonly valueOf: (advisory: Advisory) => string | number | null;
}

const time = (value: Date | string | null): string | null => (value === null ? null : new Date(value).toISOString());

/** What was never published sorts as published in the future; its key in a cursor is null. */
const SORT: Record<AdvisoryOrderField, SortKey> = {
  PUBLISHED_AT: {
    form: 'time',
    key: () => sql`coalesce(a.published_at, 'infinity')`,
    valueOf: ({ publishedAt }) => time(publishedAt),
  },
  UPDATED_AT: { form: 'time', key: updatedAt, valueOf: ({ updatedAt: at }) => time(at) },
  SEVERITY: {
    form: 'integer',
    key: () => sql`v.severity_rank`,
    valueOf: ({ severity }) => SEVERITIES.indexOf(severity),
  },
};

function beyond(field: AdvisoryOrderField, direction: 'ASC' | 'DESC', key: Sql, after: CursorKey | null): Sql[] {
  if (after === null) return [];
  const [value, id] = after;
  const last =
    field === 'SEVERITY'
      ? sql`(${value}::smallint, ${id}::uuid)`
      : sql`(coalesce(${value}::timestamptz, 'infinity'), ${id}::uuid)`;
  return [direction === 'DESC' ? sql`(${key}, a.id) < ${last}` : sql`(${key}, a.id) > ${last}`];
}

function conditionsOf(view: View, filter: AdvisoryFilter): Sql[] {
  const { status, kind, severity, source, cve, product, updatedFrom, unacknowledged } = filter;
  return [
    ...(status ? [sql`a.status = any(${status}::text[])`] : []),
    ...(kind ? [sql`v.kind = any(${kind}::text[])`] : []),
    ...(severity ? [sql`v.severity = any(${severity}::text[])`] : []),
    ...(source ? [sql`v.source = any(${source}::text[])`] : []),
    ...(updatedFrom ? [sql`${updatedAt(view)} >= ${updatedFrom}`] : []),
    ...(cve ? [ofCve(cve)] : []),
    ...(product ? [ofProduct(product)] : []),
    ...(unacknowledged == null ? [] : [unacknowledged ? openFor(view) : acknowledgedBy(view)]),
  ];
}

const ofCve = (cve: string): Sql => {
  const normal = normaliseIndicator('CVE', cve);
  return sql`exists (select from advisory_vulnerability n
    where n.company_id = a.company_id and n.advisory_id = a.id and n.revision = v.number
      and n.cve = ${'value' in normal ? normal.value : cve})`;
};

const ofProduct = (words: string): Sql => sql`exists (select from advisory_product n
  where n.company_id = a.company_id and n.advisory_id = a.id and n.revision = v.number
    and position(lower(${words}) in lower(n.vendor || ' ' || n.product)) > 0)`;

/** To be acknowledged by the reader's company: to the coordinator's people too only what is addressed to theirs. */
const openFor = (view: View): Sql => sql`a.status = 'PUBLISHED' and not ${acknowledgedBy(view)}
  and exists (select from advisory_audience u where u.addressee_id = ${view.companyId}::uuid and u.advisory_id = a.id)`;

/**
 * Those that hold the words, by the function that may use the index on them. Where nothing else narrows the newest, it
 * gives no more than the page needs; else the newest so many, which is the most that is ever counted.
 */
function searchCondition({ side }: View, filter: AdvisoryFilter, order: string, page: PageRequest): Sql[] {
  const { search, ...others } = filter;
  if (!search) return [];
  const isNarrow = order === 'PUBLISHED_AT DESC' && Object.values(others).every((value) => value == null);
  const { first, after } = isNarrow ? page : WHOLE;
  const [at, id] = after ?? [];
  const before = after === null ? sql`null::timestamptz` : sql`coalesce(${at ?? null}::timestamptz, 'infinity')`;
  const given = sql`${search}, ${before}, ${id ?? null}::uuid, ${first + 1}::integer`;
  // An array, not a join: the planner expects a thousand rows of any function and would walk the whole index for them.
  return side === 'PARTNER'
    ? [sql`a.id = any(array(select search_published_advisories(${given})))`]
    : [sql`a.id = any(array(select search_advisories(${given})))`];
}
