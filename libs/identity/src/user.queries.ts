// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { allOf, Database, sql } from '@prahari/database';
import { below, ofNodes, type RequestedFields } from '@prahari/graphql';
import { cappedTotal, type Connection, NotFound, pageRequest, toConnection, TOTAL_COUNT_CAP } from '@prahari/kernel';
import type { User } from './user.object.js';
import { userJson } from './user.sql.js';

const NEWEST_FIRST = 'users';

export interface UsersRequest {
  readonly first: number;
  readonly after?: string | null;
  readonly companyId?: string | null;
}

/** People as row-level security shows them to the caller. */
@Injectable()
export class UserQueries {
  constructor(private readonly database: Database) {}

  /** Index Scan Backward using user_account_pkey for a company, user_account_of_coordinator for the coordinator. */
  async users(actor: Actor, request: UsersRequest, fields: RequestedFields): Promise<Connection<User>> {
    const page = pageRequest(request.first, request.after, NEWEST_FIRST, ['id']);
    const ofCompany = request.companyId == null ? [] : [sql`u.company_id = ${request.companyId}::uuid`];
    const after = page.after === null ? [] : [sql`u.id < ${page.after[0]}::uuid`];
    const [rows, [total]] = await Promise.all([
      this.database.read<{ node: User }>(
        actor,
        sql`
        select ${userJson(ofNodes(fields))} as node
          from user_account u join company c on c.id = u.company_id
         where ${allOf([...ofCompany, ...after])}
         order by u.id desc limit ${page.first + 1}`,
      ),
      fields.has('totalCount')
        ? this.database.read<{ total: number }>(
            actor,
            sql`
            select count(*) as total from (
              select from user_account u where ${allOf(ofCompany)} limit ${TOTAL_COUNT_CAP + 1}) counted`,
          )
        : [],
    ]);
    const nodes = rows.map(({ node }) => node);
    return toConnection(nodes, page, NEWEST_FIRST, ({ id }) => [id], cappedTotal(total?.total));
  }

  /** Throws NotFound for a person whom the caller doesn't see. */
  async user(actor: Actor, id: string, fields: RequestedFields): Promise<User> {
    const [row] = await this.database.read<{ node: User }>(
      actor,
      sql`
      select ${userJson(fields)} as node
        from user_account u join company c on c.id = u.company_id
       where u.id = ${id}::uuid`,
    );
    if (row === undefined) throw new NotFound('person');
    return row.node;
  }

  /** What a mutation answers; `fields` are those asked for of the payload. */
  async payload(actor: Actor, id: string, fields: RequestedFields): Promise<{ user: User }> {
    return { user: await this.user(actor, id, below(fields, 'user')) };
  }
}
