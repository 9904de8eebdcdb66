// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { AccessLog, allOf, Database, sql, type Sql } from '@prahari/database';
import { ofNodes, type RequestedFields } from '@prahari/graphql';
import {
  BadUserInput,
  cappedTotal,
  Clock,
  type Connection,
  isId,
  NotFound,
  type PageRequest,
  pageRequest,
  toConnection,
  TOTAL_COUNT_CAP,
} from '@prahari/kernel';
import { filterConditions, isSearchAlone, type ListOrder, listOrder, searchCondition } from './incident-filter.js';
import type { Incident } from './incident.object.js';
import { incidentColumns, incidentSource, linkBack, withBackReferences } from './incident.sql.js';
import type { IncidentArgs, IncidentFilter, IncidentsArgs } from './incidents.args.js';

type Row = Incident & { readonly sortKey: string | number | null };

@Injectable()
export class IncidentQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** The query `incident`: one incident by its id or its reference. That it was read is noted. */
  async incident(actor: Actor, { id, reference }: IncidentArgs, fields: RequestedFields): Promise<Incident> {
    if ((id == null) === (reference == null)) {
      throw BadUserInput.at('id', 'ONE_OF', 'Give either id or reference.');
    }
    const found = await this.find(actor, id == null ? sql`i.reference = ${reference}` : byId(id), fields);
    this.accessLog.note(actor, { companyId: found.companyId, objectType: 'incident', objectId: found.id });
    return found;
  }

  /** What a mutation shows of the incident that it changed. */
  byId(actor: Actor, id: string, fields: RequestedFields): Promise<Incident> {
    return this.find(actor, byId(id), fields);
  }

  private async find(actor: Actor, condition: Sql, fields: RequestedFields): Promise<Incident> {
    const needed = withBackReferences(fields);
    const [found] = await this.database.read<Incident>(
      actor,
      sql`select ${incidentColumns(needed, this.clock.now())} from ${incidentSource(needed)} where ${condition}`,
    );
    if (!found) throw new NotFound('incident');
    return linkBack(found);
  }

  /** The query `incidents`: newest first unless ordered otherwise. */
  async incidents(actor: Actor, args: IncidentsArgs, fields: RequestedFields): Promise<Connection<Incident>> {
    const order = listOrder(args.orderBy);
    const page = pageRequest(args.first, args.after, order.name, order.keys);
    const filter = args.filter ?? {};
    const [rows, totalCount] = await Promise.all([
      this.database.read<Row>(actor, this.list(actor, filter, order, page, ofNodes(fields))),
      fields.has('totalCount') ? this.count(actor, filter, order) : null,
    ]);
    rows.forEach(linkBack);
    return toConnection(
      rows,
      page,
      order.name,
      (row) => (order.key === null ? [row.id] : [row.sortKey, row.id]),
      totalCount,
    );
  }

  private list(
    actor: Actor,
    filter: IncidentFilter,
    order: ListOrder,
    page: PageRequest,
    fields: RequestedFields,
  ): Sql {
    const needed = withBackReferences(fields);
    const now = this.clock.now();
    const conditions = [
      ...filterConditions(actor, filter, now),
      ...searchCondition(filter, order, page, isSearchAlone(filter)),
      ...(page.after ? [order.behind(page.after)] : []),
    ];
    return sql`
      select ${incidentColumns(needed, now)}${order.key === null ? sql`` : sql`, ${order.key} as "sortKey"`}
        from ${incidentSource(needed)}
       where ${allOf(conditions)}
       order by ${order.orderBy}
       limit ${page.first + 1}`;
  }

  private async count(actor: Actor, filter: IncidentFilter, order: ListOrder): Promise<number | null> {
    const most = { first: TOTAL_COUNT_CAP, after: null };
    const conditions = [
      ...filterConditions(actor, filter, this.clock.now()),
      ...searchCondition(filter, order, most, true),
    ];
    const [row] = await this.database.read<{ total: number }>(
      actor,
      sql`select count(*) as total from (select from incident i where ${allOf(conditions)} limit ${TOTAL_COUNT_CAP + 1}) as counted`,
    );
    return cappedTotal(row?.total);
  }
}

function byId(id: string): Sql {
  if (!isId(id)) throw new NotFound('incident');
  return sql`i.id = ${id}::uuid`;
}
