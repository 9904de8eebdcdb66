// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObligations implements MigrationInterface {
  readonly name = 'CreateObligations1795500000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table obligation (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        incident_id uuid not null,
        submitted boolean not null,
        profile text not null,
        stage text not null,
        sequence integer not null check (sequence > 0),
        -- False: the facts no longer ask for it. The row waits, with its filing, for the day they do again.
        listed boolean not null default true,
        recipients text[] not null,
        starts_at timestamptz(3) not null,
        due_at timestamptz(3),
        due_soon_at timestamptz(3),
        late_after timestamptz(3),
        basis text not null,
        met_by_report boolean not null,
        met_at timestamptz(3),
        withdrawn_at timestamptz(3),
        filed_by text,
        channel text,
        external_reference text,
        due_key timestamptz(3) not null generated always as (coalesce(due_at, starts_at)) stored,
        primary key (company_id, id),
        constraint obligation_is_one_clock unique (company_id, incident_id, profile, stage, sequence),
        check (filed_by is null or (met_at is not null and not met_by_report)),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );
      create index obligation_by_id on obligation (id);
      create index obligation_by_due on obligation (company_id, due_key, id) where listed;
      create index submitted_obligation_by_due on obligation (due_key, id) where submitted and listed;
      -- What runs is little beside what was met.
      create index running_obligation on obligation (company_id, due_key, id)
        where listed and met_at is null and withdrawn_at is null;
      create index submitted_running_obligation on obligation (due_key, id)
        where submitted and listed and met_at is null and withdrawn_at is null;

      alter table obligation enable row level security;
      alter table obligation force row level security;
      grant select on obligation to prahari_partner, prahari_coordinator;
      -- The status changes of both sides start and stop clocks; filings are the company's alone.
      grant insert (company_id, incident_id, submitted, profile, stage, sequence, recipients, starts_at, due_at, due_soon_at,
                    late_after, basis, met_by_report, met_at, withdrawn_at),
            update (listed, recipients, starts_at, due_at, due_soon_at, late_after, basis, met_at, withdrawn_at)
        on obligation to prahari_partner, prahari_coordinator;
      grant update (filed_by, channel, external_reference) on obligation to prahari_partner;
      create policy partner_reads on obligation for select to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_adds on obligation for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_changes on obligation for update to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy coordinator_reads on obligation for select to prahari_coordinator using (submitted);
      create policy coordinator_adds on obligation for insert to prahari_coordinator with check (submitted);
      create policy coordinator_changes on obligation for update to prahari_coordinator using (submitted);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table obligation');
  }
}
