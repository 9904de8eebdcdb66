// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Idempotency keys, number series and the access log: what every feature uses and none owns. */
export class CreateLedgers implements MigrationInterface {
  readonly name = 'CreateLedgers1795500000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_key (
        company_id uuid not null,
        operation text not null,
        key text not null check (char_length(key) between 1 and 128),
        body_sha256 text not null,
        object_id uuid,
        created_at timestamptz(3) not null default now(),
        primary key (company_id, operation, key)
      );
      create table counter (
        company_id uuid not null,
        series text not null,
        year smallint not null,
        last integer not null check (last > 0),
        primary key (company_id, series, year)
      );
    `);
    for (const table of ['idempotency_key', 'counter']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert, update on ${table} to prahari_partner, prahari_coordinator;
        create policy partner_own on ${table} to prahari_partner using (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
        create policy coordinator_own on ${table} to prahari_coordinator using (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      `);
    }
    await runner.query(`
      create table access_log (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        object_type text not null,
        object_id uuid not null,
        reader_company_id uuid,
        reader_kind text not null,
        reader_id text not null,
        reader_name text not null,
        at timestamptz(3) not null,
        primary key (company_id, id)
      );
      create index access_log_by_object on access_log (object_id, id);
      -- Nobody reads it yet: who may is a question of both sides, and comes with what shows it.
      alter table access_log enable row level security;
      alter table access_log force row level security;
      grant insert on access_log to prahari_jobs;
      create policy jobs_write on access_log for insert to prahari_jobs with check (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_log; drop table counter; drop table idempotency_key');
  }
}
