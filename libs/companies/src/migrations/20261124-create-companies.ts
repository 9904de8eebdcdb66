// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompanies implements MigrationInterface {
  readonly name = 'CreateCompanies1795500000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table company (
        id uuid not null default uuidv7() primary key,
        code text not null check (code ~ '^[A-Z][A-Z0-9]{1,15}$'),
        name_en text,
        name_hi text,
        name_original text not null check (name_original in ('EN', 'HI')),
        kind text not null
          check (kind in ('DISTRIBUTION', 'TRANSMISSION', 'GENERATION', 'LOAD_DISPATCH', 'TRADING', 'OTHER')),
        is_coordinator boolean not null default false,
        reporting_profiles text[] not null,
        created_at timestamptz(3) not null default now(),
        constraint company_code_is_unique unique (code),
        check (coalesce(name_en, name_hi) is not null)
      );
      create unique index company_one_coordinator on company (is_coordinator) where is_coordinator;

      create table contact (
        company_id uuid not null references company (id),
        id uuid not null default uuidv7(),
        position smallint not null,
        purpose text not null
          check (purpose in ('CERT_IN_POINT_OF_CONTACT', 'CISO', 'ALTERNATE_CISO', 'ROUND_THE_CLOCK', 'OTHER')),
        name text not null,
        designation text,
        organisation_name text,
        office_address text,
        email text,
        mobile text,
        office_phone text,
        office_fax text,
        primary key (company_id, id)
      );

      alter table company enable row level security;
      alter table company force row level security;
      alter table contact enable row level security;
      alter table contact force row level security;

      grant select on company to prahari_partner, prahari_identity, prahari_definer;
      grant select, insert on company to prahari_coordinator;
      -- A partner knows itself and the coordinator: no list of who else takes part.
      create policy partner_reads on company for select to prahari_partner using (
        id = (select nullif(current_setting('app.company_id', true), '')::uuid) or is_coordinator);
      create policy coordinator_reads on company for select to prahari_coordinator using (true);
      create policy identity_reads on company for select to prahari_identity using (true);
      create policy definer_reads on company for select to prahari_definer using (true);
      create policy coordinator_creates on company for insert to prahari_coordinator with check (true);

      grant select, insert, update, delete on contact to prahari_partner, prahari_coordinator;
      create policy partner_reads on contact for select to prahari_partner using (
        company_id in (select id from company));
      create policy partner_adds on contact for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_changes on contact for update to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_removes on contact for delete to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy coordinator_reads on contact for select to prahari_coordinator using (true);
      create policy coordinator_adds on contact for insert to prahari_coordinator with check (true);
      create policy coordinator_changes on contact for update to prahari_coordinator using (true);
      create policy coordinator_removes on contact for delete to prahari_coordinator using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contact; drop table company');
  }
}
