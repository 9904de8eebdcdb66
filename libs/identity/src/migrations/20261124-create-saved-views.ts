// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's own filters. Nobody else reads them, the administrator neither. */
export class CreateSavedViews implements MigrationInterface {
  readonly name = 'CreateSavedViews1795500000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        user_id uuid not null,
        name text not null check (char_length(name) between 1 and 80),
        filter jsonb not null check (jsonb_typeof(filter) = 'object'),
        updated_at timestamptz(3) not null,
        primary key (company_id, id),
        constraint saved_view_name_is_unique unique (company_id, user_id, name),
        foreign key (company_id, user_id) references user_account (company_id, id)
      );
      alter table saved_view enable row level security;
      alter table saved_view force row level security;
    `);
    for (const side of ['partner', 'coordinator']) {
      await runner.query(`
        grant select, insert, update (name, filter, updated_at), delete on saved_view to prahari_${side};
        create policy ${side}_own on saved_view to prahari_${side} using (
          company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)
          and user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
