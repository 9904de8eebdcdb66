// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, PERMISSIONS } from '@prahari/access';
import { type Company, companyJson } from '@prahari/companies';
import { Database, sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import { type Language, Unauthenticated } from '@prahari/kernel';
import type { Viewer } from './user.object.js';

@Injectable()
export class ViewerQueries {
  constructor(private readonly database: Database) {}

  async viewer(actor: Actor, fields: RequestedFields): Promise<Viewer> {
    const [row] = await this.database.read<{ company: Company; language: Language | null }>(
      actor,
      sql`
      select ${companyJson(below(fields, 'company'))} as company, u.language
        from company c
        left join user_account u on u.company_id = c.id and u.id = ${actor.userId}::uuid
       where c.id = ${actor.companyId}`,
    );
    if (row === undefined) throw new Unauthenticated();
    return {
      id: actor.id,
      displayName: actor.name,
      company: row.company,
      language: row.language,
      roles: [...actor.roles],
      permissions: PERMISSIONS.filter((permission) => actor.permissions.has(permission)),
    };
  }
}
