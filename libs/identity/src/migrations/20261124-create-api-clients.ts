// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiClients implements MigrationInterface {
  readonly name = 'CreateApiClients1795500000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_client (
        company_id uuid not null references company (id),
        id uuid not null default uuidv7(),
        side text not null check (side in ('COORDINATOR', 'PARTNER')),
        name text not null,
        scopes text[] not null check (cardinality(scopes) > 0),
        secret_sha256 bytea not null check (octet_length(secret_sha256) = 32),
        created_at timestamptz(3) not null,
        created_by uuid not null,
        expires_at timestamptz(3),
        last_used_at timestamptz(3),
        revoked_at timestamptz(3),
        primary key (company_id, id),
        foreign key (company_id, created_by) references user_account (company_id, id)
      );
      create index api_client_by_secret on api_client (secret_sha256);
      create index api_client_by_id on api_client (id);

      alter table api_client enable row level security;
      alter table api_client force row level security;
      grant select (company_id, id, side, name, scopes, created_at, created_by, expires_at, last_used_at, revoked_at),
            insert (company_id, side, name, scopes, secret_sha256, created_at, created_by, expires_at),
            update (revoked_at)
        on api_client to prahari_partner, prahari_coordinator;
      grant select, update (last_used_at) on api_client to prahari_identity;
      create policy identity_all on api_client to prahari_identity using (true);
    `);
    for (const side of ['partner', 'coordinator']) {
      const own = `company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and side = '${side.toUpperCase()}'`;
      await runner.query(`
        create policy ${side}_reads on api_client for select to prahari_${side} using (${own});
        create policy ${side}_adds on api_client for insert to prahari_${side} with check (${own});
        create policy ${side}_changes on api_client for update to prahari_${side} using (${own});
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_client');
  }
}
