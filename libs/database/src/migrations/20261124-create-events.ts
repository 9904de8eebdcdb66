// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvents implements MigrationInterface {
  readonly name = 'CreateEvents1795500000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        audience text not null check (audience in ('COMPANY', 'COORDINATOR', 'BOTH')),
        kind text not null check (kind <> ''),
        object_type text not null,
        object_id uuid not null,
        summary text not null,
        at timestamptz(3) not null,
        acting_company_id uuid,
        actor_kind text not null check (actor_kind in ('USER', 'CLIENT', 'JOB')),
        actor_id text not null,
        actor_name text not null,
        payload_sha256 text not null check (payload_sha256 ~ '^[0-9a-f]{64}$'),
        transaction_id xid8 not null default pg_current_xact_id(),
        primary key (company_id, id)
      );
      -- The timeline of one object; the outbox in commit order.
      create index event_by_object on event (object_id, id);
      create index event_by_transaction on event (transaction_id, id);

      create table event_payload (
        company_id uuid not null,
        event_id uuid not null,
        audience text not null,
        salt bytea not null,
        payload jsonb not null,
        primary key (company_id, event_id),
        foreign key (company_id, event_id) references event (company_id, id)
      );

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'events are append-only';
      end $$;
      create trigger event_is_append_only before update or delete on event
        for each row execute function refuse_change();
      create trigger event_is_never_truncated before truncate on event
        for each statement execute function refuse_change();

      alter table event enable row level security;
      alter table event force row level security;
      alter table event_payload enable row level security;
      alter table event_payload force row level security;
    `);
    for (const table of ['event', 'event_payload']) {
      await runner.query(`
        grant select, insert on ${table} to prahari_partner, prahari_coordinator;
        grant insert on ${table} to prahari_identity;
        create policy partner_reads on ${table} for select to prahari_partner using (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
          and audience in ('COMPANY', 'BOTH'));
        create policy coordinator_reads on ${table} for select to prahari_coordinator using (
          audience in ('COORDINATOR', 'BOTH'));
        create policy partner_records on ${table} for insert to prahari_partner with check (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
          and audience in ('COMPANY', 'BOTH'));
        create policy coordinator_records on ${table} for insert to prahari_coordinator with check (
          audience in ('COORDINATOR', 'BOTH'));
        create policy identity_records on ${table} for insert to prahari_identity with check (true);
      `);
    }
    // What recordEvents returns of the rows that it inserts, and no content.
    await runner.query(`
      grant select (company_id, id, audience, payload_sha256) on event to prahari_identity;
      create policy identity_reads on event for select to prahari_identity using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_payload; drop table event; drop function refuse_change()');
  }
}
