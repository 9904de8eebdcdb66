// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { allOf, Database, sql, type Sql } from '@prahari/database';
import { below, ofNodes, type RequestedFields } from '@prahari/graphql';
import {
  cappedTotal,
  Clock,
  type Connection,
  NotFound,
  pageRequest,
  toConnection,
  TOTAL_COUNT_CAP,
} from '@prahari/kernel';
import { obligationConditions, obligationJson } from '@prahari/obligations';
import type { ObligationOfIncident } from './obligation-incident.object.js';
import { incidentColumns, incidentSource, linkBack, withBackReferences } from './incident.sql.js';
import type { ObligationsArgs } from './incidents.args.js';

const ORDER = 'obligations';

interface Row {
  readonly obligation: ObligationOfIncident;
  readonly dueKey: string;
}

/** Clocks across incidents: earliest due first, and where no hour is set, by their start. */
@Injectable()
export class ObligationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async obligations(
    actor: Actor,
    args: ObligationsArgs,
    fields: RequestedFields,
  ): Promise<Connection<ObligationOfIncident>> {
    const page = pageRequest(args.first, args.after, ORDER, ['time', 'id']);
    const own = actor.side === 'PARTNER' ? [sql`o.company_id = ${actor.companyId}::uuid`] : [];
    const where = allOf([...own, obligationConditions(args.filter ?? {}, this.clock.now())]);
    const [key, id] = page.after ?? [];
    const [rows, totalCount] = await Promise.all([
      this.database.read<Row>(
        actor,
        sql`${this.selection(ofNodes(fields))}
             where ${where}${page.after ? sql` and (o.due_key, o.id) > (${key}::timestamptz, ${id}::uuid)` : sql``}
             order by o.due_key, o.id limit ${page.first + 1}`,
      ),
      fields.has('totalCount') ? this.count(actor, where) : null,
    ]);
    for (const { obligation } of rows) if (obligation.incident) linkBack(obligation.incident);
    const keys = new Map(rows.map(({ obligation, dueKey }) => [obligation, dueKey]));
    return toConnection(
      rows.map(({ obligation }) => obligation),
      page,
      ORDER,
      (obligation) => [keys.get(obligation) ?? null, obligation.id],
      totalCount,
    );
  }

  async byId(actor: Actor, id: string, fields: RequestedFields): Promise<ObligationOfIncident> {
    const [row] = await this.database.read<Row>(actor, sql`${this.selection(fields)} where o.id = ${id}::uuid`);
    if (!row) throw new NotFound('obligation');
    if (row.obligation.incident) linkBack(row.obligation.incident);
    return row.obligation;
  }

  private selection(fields: RequestedFields): Sql {
    const now = this.clock.now();
    if (!fields.has('incident'))
      return sql`select ${obligationJson(now)} as obligation, o.due_key as "dueKey" from obligation o`;
    const needed = withBackReferences(below(fields, 'incident'));
    return sql`
      select ${obligationJson(now)} || jsonb_build_object('incident', (select to_jsonb(shown) from (select ${incidentColumns(needed, now)}) as shown)) as obligation,
             o.due_key as "dueKey"
        from obligation o join ${incidentSource(needed)} on i.company_id = o.company_id and i.id = o.incident_id`;
  }

  private async count(actor: Actor, where: Sql): Promise<number | null> {
    const [row] = await this.database.read<{ total: number }>(
      actor,
      sql`select count(*) as total from (select from obligation o where ${where} limit ${TOTAL_COUNT_CAP + 1}) as counted`,
    );
    return cappedTotal(row?.total);
  }
}
