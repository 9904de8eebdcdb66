// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { allOf, Database, sql } from '@prahari/database';
import { ofNodes, type RequestedFields } from '@prahari/graphql';
import { cappedTotal, type Connection, NotFound, pageRequest, toConnection, TOTAL_COUNT_CAP } from '@prahari/kernel';
import type { Company } from './company.object.js';
import { companyJson } from './company.sql.js';

const NEWEST_FIRST = 'companies';

export interface CompaniesRequest {
  readonly first: number;
  readonly after?: string | null;
  readonly search?: string | null;
}

/** Companies as row-level security shows them: a partner sees itself and the coordinator. */
@Injectable()
export class CompanyQueries {
  constructor(private readonly database: Database) {}

  /** Index Scan Backward using company_pkey; the search looks at each, since a system has hundreds of companies at most. */
  async companies(actor: Actor, request: CompaniesRequest, fields: RequestedFields): Promise<Connection<Company>> {
    const page = pageRequest(request.first, request.after, NEWEST_FIRST, ['id']);
    const words = (request.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.map((word) => sql`strpos(lower(concat_ws(' ', c.code, c.name_en, c.name_hi)), ${word}) > 0`);
    const after = page.after === null ? [] : [sql`c.id < ${page.after[0]}::uuid`];
    const [rows, [total]] = await Promise.all([
      this.database.read<{ node: Company }>(
        actor,
        sql`
        select ${companyJson(ofNodes(fields))} as node from company c
         where ${allOf([...found, ...after])}
         order by c.id desc limit ${page.first + 1}`,
      ),
      fields.has('totalCount')
        ? this.database.read<{ total: number }>(
            actor,
            sql`
            select count(*) as total from (
              select from company c where ${allOf(found)} limit ${TOTAL_COUNT_CAP + 1}) counted`,
          )
        : [],
    ]);
    const nodes = rows.map(({ node }) => node);
    return toConnection(nodes, page, NEWEST_FIRST, ({ id }) => [id], cappedTotal(total?.total));
  }

  /** Throws NotFound for a company that the caller doesn't see. */
  async company(actor: Actor, id: string, fields: RequestedFields): Promise<Company> {
    const [row] = await this.database.read<{ node: Company }>(
      actor,
      sql`
      select ${companyJson(fields)} as node from company c where c.id = ${id}::uuid`,
    );
    if (row === undefined) throw new NotFound('company');
    return row.node;
  }
}
