// SPDX-License-Identifier: Apache-2.0
import { giveToDefiner } from '@prahari/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `changes` reads beyond the events that row-level security shows its reader, and the order in which it reads. */
export class CreateChangeFeed implements MigrationInterface {
  readonly name = 'CreateChangeFeed1795500000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index event_by_company_transaction on event (company_id, transaction_id, id);

      -- An advisory's events are the coordinator's. Of these an addressee learns that a revision came out which it may
      -- read, and that the advisory was taken back: when and which, never by whom.
      create function changes_of_addressee(after_transaction xid8, after_id uuid, most integer)
      returns table (transaction_id xid8, company_id uuid, id uuid, kind text, object_type text, object_id uuid, at timestamptz)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select e.transaction_id, e.company_id, e.id, e.kind, e.object_type, e.object_id, e.at
          from advisory_audience u
          join event e on e.object_id = u.advisory_id and e.object_type = 'advisory' and e.company_id = u.company_id
         where u.addressee_id = nullif(current_setting('app.company_id', true), '')::uuid
           and current_setting('role', true) = 'prahari_partner'
           and (e.transaction_id, e.id) > (after_transaction, after_id)
           and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
           and (e.kind = 'advisory.withdrawn' or e.kind = 'advisory.published' and
                (select max(v.number) from advisory_revision v
                  where v.company_id = u.company_id and v.advisory_id = u.advisory_id and v.published_at <= e.at)
                between u.since_revision and u.revision)
         order by e.transaction_id, e.id limit most
      $$;
      -- Where in the log an event stands that the caller may have been told of; null where there is none. Numbers of
      -- transactions stay inside: they would tell a company how much all others write.
      create function place_of_change(of_company uuid, of_event uuid) returns xid8
      language sql stable security definer set search_path = pg_catalog, public as $$
        select e.transaction_id from event e
         where e.company_id = of_company and e.id = of_event
           and (current_setting('role', true) = 'prahari_coordinator'
                or e.company_id = nullif(current_setting('app.company_id', true), '')::uuid
                or e.kind in ('advisory.published', 'advisory.withdrawn'))
      $$;
      grant select (company_id, id, transaction_id, kind, object_type, object_id, at) on event to prahari_definer;
      create policy definer_reads on event for select to prahari_definer using (true);
    `);
    await giveToDefiner(runner, 'changes_of_addressee(xid8, uuid, integer)', 'prahari_partner');
    await giveToDefiner(runner, 'place_of_change(uuid, uuid)', 'prahari_partner, prahari_coordinator');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function changes_of_addressee(xid8, uuid, integer);
      drop function place_of_change(uuid, uuid);
      drop policy definer_reads on event;
      revoke select (company_id, id, transaction_id, kind, object_type, object_id, at) on event from prahari_definer;
      drop index event_by_company_transaction`);
  }
}
