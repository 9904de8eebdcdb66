// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an incident consists of. Each row carries `submitted` through the composite key, so that no policy needs a join. */
export class CreateIncidentDetails implements MigrationInterface {
  readonly name = 'CreateIncidentDetails1795500000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident_type (
        company_id uuid not null,
        incident_id uuid not null,
        submitted boolean not null,
        code text not null,
        position smallint not null,
        primary key (company_id, incident_id, code),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );
      create index incident_type_by_code on incident_type (company_id, code, incident_id);
      create index submitted_incident_type_by_code on incident_type (code, incident_id) where submitted;

      create table incident_technique (
        company_id uuid not null,
        incident_id uuid not null,
        submitted boolean not null,
        code text not null,
        position smallint not null,
        primary key (company_id, incident_id, code),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );

      create table affected_asset (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        incident_id uuid not null,
        submitted boolean not null,
        position smallint not null,
        name text not null,
        environment text not null check (environment in ('IT', 'OT', 'BOTH')),
        vendor text,
        product text,
        version text,
        operating_system text,
        address text,
        primary key (company_id, id),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );
      create index affected_asset_by_incident on affected_asset (company_id, incident_id, position);

      create table incident_indicator (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        incident_id uuid not null,
        submitted boolean not null,
        position smallint not null,
        type text not null check (type in ('IPV4', 'IPV6', 'DOMAIN', 'URL', 'EMAIL', 'FILE_SHA256', 'FILE_SHA1', 'FILE_MD5',
          'FILE_NAME', 'CVE', 'OTHER')),
        value text not null,
        description text,
        -- Null: as the incident's.
        tlp text check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
        -- A value may be longer than an index entry; its beginning tells nearly all apart.
        value_head text not null generated always as (left(value, 300)) stored,
        primary key (company_id, id),
        foreign key (company_id, incident_id, submitted) references incident (company_id, id, submitted) on update cascade
      );
      create index incident_indicator_by_incident on incident_indicator (company_id, incident_id, position);
      create index incident_indicator_by_value on incident_indicator (value_head, company_id, incident_id);
    `);
    for (const table of ['incident_type', 'incident_technique', 'affected_asset', 'incident_indicator']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        grant select, insert, update, delete on ${table} to prahari_partner;
        grant select on ${table} to prahari_coordinator;
        create policy partner_own on ${table} to prahari_partner using (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
        create policy coordinator_reads on ${table} for select to prahari_coordinator using (submitted);
      `);
    }
    await runner.query(`
      grant select on incident_indicator to prahari_definer;
      create policy definer_reads on incident_indicator for select to prahari_definer using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table incident_indicator; drop table affected_asset; drop table incident_technique; drop table incident_type',
    );
  }
}
