// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `(select nullif(current_setting('app.company_id', true), '')::uuid)`;

/** What stands at the head of a company's letters. Seen by whoever sees the company. */
export class CreateCompanyLogos implements MigrationInterface {
  readonly name = 'CreateCompanyLogos1795500000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table company_logo (
        company_id uuid not null primary key references company (id),
        id uuid not null,
        storage_key text not null check (storage_key ~ '^[0-9a-f]{64}$'),
        file_name text not null check (char_length(file_name) between 1 and 200),
        media_type text not null check (media_type in ('image/png', 'image/jpeg')),
        size integer not null check (size between 1 and 524288),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        set_at timestamptz(3) not null
      );
      create index company_logo_by_id on company_logo (id);

      alter table company_logo enable row level security;
      alter table company_logo force row level security;
      grant select, insert, update, delete on company_logo to prahari_partner, prahari_coordinator;
      create policy partner_reads on company_logo for select to prahari_partner using (
        company_id in (select id from company));
      create policy partner_adds on company_logo for insert to prahari_partner with check (company_id = ${ME});
      create policy partner_changes on company_logo for update to prahari_partner using (company_id = ${ME});
      create policy partner_removes on company_logo for delete to prahari_partner using (company_id = ${ME});
      create policy coordinator_all on company_logo to prahari_coordinator using (true);

      -- Content that no row knows is removed: keys alone.
      grant select (storage_key) on company_logo to prahari_jobs;
      create policy jobs_read on company_logo for select to prahari_jobs using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table company_logo');
  }
}
