// SPDX-License-Identifier: Apache-2.0
import { giveToDefiner } from '@prahari/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people of the companies, and what the database itself holds about their roles. */
export class CreateUsers implements MigrationInterface {
  readonly name = 'CreateUsers1795500000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- So that a person's row can carry whether its company is the coordinator's: policies need no join and no OR.
      alter table company add constraint company_with_side unique (id, is_coordinator);

      create table user_account (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        of_coordinator boolean not null,
        email text not null,
        display_name text not null,
        designation text,
        phone text,
        language text not null default 'EN' check (language in ('EN', 'HI')),
        roles text[] not null,
        side text not null generated always as (
          case when roles && array['COORDINATOR_ADMIN', 'INCIDENT_HANDLER', 'ADVISORY_AUTHOR', 'ADVISORY_APPROVER', 'AUDITOR']
               then 'COORDINATOR' else 'PARTNER' end) stored,
        visible_to_coordinator boolean not null generated always as (
          of_coordinator or 'COMPANY_ADMIN' = any(roles)) stored,
        active boolean not null default true,
        accepted_at timestamptz(3),
        last_sign_in_at timestamptz(3),
        created_at timestamptz(3) not null,
        primary key (company_id, id),
        constraint user_account_email_is_unique unique (company_id, email),
        foreign key (company_id, of_coordinator) references company (id, is_coordinator),
        constraint user_account_roles_of_one_kind check (
          cardinality(roles) > 0 and array_position(roles, null) is null
          and (roles <@ array['COMPANY_ADMIN', 'CISO', 'INCIDENT_REPORTER', 'VIEWER']
            or (of_coordinator and roles <@ array['COORDINATOR_ADMIN', 'INCIDENT_HANDLER', 'ADVISORY_AUTHOR',
                                                  'ADVISORY_APPROVER', 'AUDITOR'])))
      );
      create index user_account_by_id on user_account (id);
      create index user_account_of_coordinator on user_account (id desc) where visible_to_coordinator;

      alter table user_account enable row level security;
      alter table user_account force row level security;

      grant select on user_account to prahari_partner, prahari_coordinator, prahari_identity, prahari_definer;
      grant insert (company_id, of_coordinator, email, display_name, designation, phone, language, roles, created_at)
        on user_account to prahari_partner, prahari_coordinator;
      grant update (display_name, designation, phone, language, roles, active)
        on user_account to prahari_partner, prahari_coordinator;
      grant update (accepted_at, last_sign_in_at) on user_account to prahari_identity;

      create policy partner_reads on user_account for select to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and side = 'PARTNER');
      create policy partner_adds on user_account for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and side = 'PARTNER');
      create policy partner_changes on user_account for update to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and side = 'PARTNER');
      -- The coordinator sees its own company's people, and of other companies only their administrators.
      create policy coordinator_reads on user_account for select to prahari_coordinator using (visible_to_coordinator);
      create policy coordinator_adds on user_account for insert to prahari_coordinator
        with check (visible_to_coordinator);
      create policy coordinator_changes on user_account for update to prahari_coordinator
        using (visible_to_coordinator);
      create policy identity_reads on user_account for select to prahari_identity using (true);
      create policy identity_changes on user_account for update to prahari_identity using (true);
      create policy definer_reads on user_account for select to prahari_definer using (true);

      -- The last active CISO and the last active administrator stay, also against two requests at once. Only people
      -- who have set a password count: an open invitation can't act. With definer's rights, because who changes a
      -- person may not see all others of the company.
      create function keep_last_holders() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public as $$
      declare
        duty text;
      begin
        if old.active and old.accepted_at is not null then
          perform pg_advisory_xact_lock(hashtextextended('user_account:' || old.company_id, 0));
          foreach duty in array array['CISO', 'COMPANY_ADMIN', 'COORDINATOR_ADMIN'] loop
            if duty = any(old.roles) and not (new.active and duty = any(new.roles)) and not exists (
                select from user_account
                 where company_id = old.company_id and id <> old.id and active and accepted_at is not null
                   and duty = any(roles)) then
              raise exception 'the last active %', duty using errcode = 'check_violation', constraint = 'last_active_holder';
            end if;
          end loop;
        end if;
        return new;
      end $$;
      create trigger user_account_keeps_last_holders before update of roles, active on user_account
        for each row execute function keep_last_holders();
    `);
    await giveToDefiner(runner, 'keep_last_holders()', 'prahari_definer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table user_account;
      drop function keep_last_holders();
      alter table company drop constraint company_with_side;
    `);
  }
}
