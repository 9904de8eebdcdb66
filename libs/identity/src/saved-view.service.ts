// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, recordEvent, sql, type Tx, violates } from '@prahari/database';
import { BadUserInput, Clock, Conflict, isId, NotFound } from '@prahari/kernel';
import { personEvent } from './person.events.js';
import { ownerOf } from './saved-view.policy.js';

const MOST_VIEWS = 50;

interface NewView {
  readonly id?: string | null;
  readonly name: string;
  readonly filter: object;
}

@Injectable()
export class SavedViewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the id. Without one it takes the place of the view of the same name, so that a retry makes no second one. Throws
   * NotFound, and Conflict where a change of name meets another view.
   */
  async save(actor: Actor, { id, name, filter }: NewView): Promise<string> {
    const userId = ownerOf(actor);
    try {
      return await this.database.transact(actor, async (tx) => {
        await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('saved_view:' || ${userId}::text, 0))`);
        const saved =
          id == null ? await this.upsert(tx, userId, name, filter) : await this.change(tx, id, name, filter);
        await this.record(tx, actor, {
          kind: 'view-saved',
          summary: 'Saved a view.',
          changes: { id: saved, name, filter },
        });
        return saved;
      });
    } catch (error) {
      if (!violates(error, 'saved_view_name_is_unique')) throw error;
      throw new Conflict('You have another view of this name. Choose another name.');
    }
  }

  /** A view that is gone is no fault: a retry deletes nothing more. */
  async delete(actor: Actor, id: string): Promise<void> {
    ownerOf(actor);
    if (!isId(id)) return;
    await this.database.transact(actor, async (tx) => {
      const gone = await tx.query<{ name: string }>(sql`
        delete from saved_view where company_id = ${actor.companyId} and id = ${id} returning name`);
      const [view] = gone;
      if (view === undefined) return;
      await this.record(tx, actor, {
        kind: 'view-deleted',
        summary: 'Deleted a view.',
        changes: { id, name: view.name },
      });
    });
  }

  private async upsert(tx: Tx, userId: string, name: string, filter: object): Promise<string> {
    const { companyId } = tx.actor;
    const now = this.clock.now();
    const { id, count } = await tx.one<{ id: string; count: number }>(sql`
      with saved as (
        insert into saved_view (company_id, user_id, name, filter, updated_at)
        values (${companyId}, ${userId}, ${name}, ${JSON.stringify(filter)}::jsonb, ${now})
        on conflict (company_id, user_id, name) do update set filter = excluded.filter, updated_at = excluded.updated_at
        returning id
      )
      select id, (select count(*) from saved_view v where v.company_id = ${companyId} and v.user_id = ${userId}
                     and v.name <> ${name}) as count from saved`);
    if (count >= MOST_VIEWS) {
      throw BadUserInput.at('input.name', 'TOO_MANY', `You have ${MOST_VIEWS} views already. Delete one first.`);
    }
    return id;
  }

  private async change(tx: Tx, id: string, name: string, filter: object): Promise<string> {
    const changed = isId(id)
      ? await tx.query<{ id: string }>(sql`
          update saved_view set name = ${name}, filter = ${JSON.stringify(filter)}::jsonb, updated_at = ${this.clock.now()}
           where company_id = ${tx.actor.companyId} and id = ${id} returning id`)
      : [];
    if (changed.length === 0) throw new NotFound('view');
    return id;
  }

  private record(tx: Tx, actor: Actor, what: Parameters<typeof personEvent>[2]): Promise<void> {
    return recordEvent(tx, this.clock, personEvent(actor, actor, what));
  }
}
