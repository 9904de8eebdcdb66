// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIncidentReports implements MigrationInterface {
  readonly name = 'CreateIncidentReports1795500000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident_report (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        incident_id uuid not null,
        -- A report exists of a submitted incident alone.
        submitted boolean not null default true check (submitted),
        number integer not null check (number > 0),
        stage text not null check (stage in ('INITIAL', 'SUPPLEMENTARY', 'FINAL')),
        submitted_at timestamptz(3) not null,
        submitted_by text not null,
        sha256 text not null,
        -- json, not jsonb: the canonical text is kept as it was hashed.
        content json not null,
        primary key (company_id, id),
        constraint incident_report_number_is_unique unique (company_id, incident_id, number),
        check ((stage = 'INITIAL') = (number = 1)),
        check (sha256 = encode(sha256(convert_to(content::text, 'UTF8')), 'hex')),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted)
      );
      alter table incident_report enable row level security;
      alter table incident_report force row level security;
      -- Immutable: nobody may update or delete.
      grant select, insert on incident_report to prahari_partner;
      grant select on incident_report to prahari_coordinator;
      create policy partner_reads on incident_report for select to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_adds on incident_report for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy coordinator_reads on incident_report for select to prahari_coordinator using (submitted);

      create table incident_comment (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        incident_id uuid not null,
        submitted boolean not null,
        visibility text not null check (visibility in ('COMPANY_INTERNAL', 'SHARED', 'COORDINATOR_INTERNAL')),
        body text not null check (char_length(body) between 1 and 10000),
        author_company_id uuid not null,
        author_kind text not null check (author_kind in ('USER', 'CLIENT', 'JOB')),
        author_id text not null,
        -- Copied: people leave, what they said stays.
        author_name text not null,
        created_at timestamptz(3) not null,
        primary key (company_id, id),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );
      create index incident_comment_by_incident on incident_comment (company_id, incident_id, id);
      alter table incident_comment enable row level security;
      alter table incident_comment force row level security;
      grant select, insert on incident_comment to prahari_partner, prahari_coordinator;
      -- Nobody writes in another company's name.
      create policy partner_reads on incident_comment for select to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
        and visibility in ('COMPANY_INTERNAL', 'SHARED'));
      create policy partner_adds on incident_comment for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
        and author_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
        and visibility in ('COMPANY_INTERNAL', 'SHARED'));
      create policy coordinator_reads on incident_comment for select to prahari_coordinator using (
        submitted and visibility in ('COORDINATOR_INTERNAL', 'SHARED'));
      create policy coordinator_adds on incident_comment for insert to prahari_coordinator with check (
        submitted and author_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
        and visibility in ('COORDINATOR_INTERNAL', 'SHARED'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table incident_comment; drop table incident_report');
  }
}
