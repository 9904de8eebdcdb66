// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql } from '@prahari/database';
import { NotFound } from '@prahari/kernel';
import { ownerOf } from './saved-view.policy.js';
import type { SavedView } from './saved-view.object.js';

const COLUMNS = sql`id, name, filter, updated_at as "updatedAt"`;

@Injectable()
export class SavedViewQueries {
  constructor(private readonly database: Database) {}

  /** By name. Row-level security shows the person's own alone. Throws Forbidden for an API client. */
  async views(actor: Actor): Promise<SavedView[]> {
    return this.database.read<SavedView>(
      actor,
      sql`select ${COLUMNS} from saved_view
           where company_id = ${actor.companyId} and user_id = ${ownerOf(actor)} order by lower(name), id`,
    );
  }

  async view(actor: Actor, id: string): Promise<SavedView> {
    const [view] = await this.database.read<SavedView>(
      actor,
      sql`select ${COLUMNS} from saved_view
           where company_id = ${actor.companyId} and user_id = ${ownerOf(actor)} and id = ${id}::uuid`,
    );
    if (view === undefined) throw new NotFound('view');
    return view;
  }
}
