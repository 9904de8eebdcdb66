// SPDX-License-Identifier: Apache-2.0
import { giveToDefiner } from '@prahari/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What proves who somebody is. Tokens are 32 random bytes, kept as their SHA-256; passwords as argon2id. */
export class CreateCredentials implements MigrationInterface {
  readonly name = 'CreateCredentials1795500000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credential (
        company_id uuid not null,
        user_id uuid not null,
        address text not null,
        password_hash text not null,
        changed_at timestamptz(3) not null,
        primary key (company_id, user_id),
        foreign key (company_id, user_id) references user_account (company_id, id),
        -- An address signs in to one account of the whole product. Not a unique key: those begin with the company. Who
        -- breaks it has opened a link that was sent to the address, and learns that it signs in elsewhere.
        constraint credential_address_signs_in_once exclude (address with =)
      );

      create table session (
        company_id uuid not null,
        id uuid not null default uuidv7(),
        user_id uuid not null,
        token_sha256 bytea not null check (octet_length(token_sha256) = 32),
        created_at timestamptz(3) not null,
        last_seen_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        primary key (company_id, id),
        foreign key (company_id, user_id) references user_account (company_id, id)
      );
      create index session_by_token on session (token_sha256);
      create index session_by_user on session (company_id, user_id);

      -- One live link per person: a new one takes the place of the old.
      create table one_time_link (
        company_id uuid not null,
        user_id uuid not null,
        purpose text not null check (purpose in ('INVITATION', 'RESET')),
        token_sha256 bytea not null check (octet_length(token_sha256) = 32),
        expires_at timestamptz(3) not null,
        primary key (company_id, user_id),
        foreign key (company_id, user_id) references user_account (company_id, id)
      );
      create index one_time_link_by_token on one_time_link (token_sha256);

      -- Failed sign-ins of an account or network address since the first one of the running window.
      create table sign_in_failure (
        bucket text not null primary key,
        failures integer not null,
        since timestamptz(3) not null
      );
      create index sign_in_failure_by_age on sign_in_failure (since);
      -- Pairs of account and network that belong together, hashed.
      create table familiar_network (
        bucket text not null primary key,
        since timestamptz(3) not null
      );
      create index familiar_network_by_age on familiar_network (since);

      alter table credential enable row level security;
      alter table credential force row level security;
      alter table session enable row level security;
      alter table session force row level security;
      alter table one_time_link enable row level security;
      alter table one_time_link force row level security;
      alter table sign_in_failure enable row level security;
      alter table sign_in_failure force row level security;
      alter table familiar_network enable row level security;
      alter table familiar_network force row level security;

      grant select, insert, update on credential to prahari_identity;
      grant select, insert, update, delete on session, sign_in_failure, familiar_network to prahari_identity;
      grant select, delete on one_time_link to prahari_identity;
      grant select, delete on session, one_time_link to prahari_definer;
      create policy identity_all on credential to prahari_identity using (true);
      create policy identity_all on session to prahari_identity using (true);
      create policy identity_all on one_time_link to prahari_identity using (true);
      create policy identity_all on sign_in_failure to prahari_identity using (true);
      create policy identity_all on familiar_network to prahari_identity using (true);
      create policy definer_ends on session to prahari_definer using (true);
      create policy definer_ends on one_time_link to prahari_definer using (true);

      -- Administrators make links, for people whom they see; nobody reads a token again.
      grant select (company_id, user_id, purpose, expires_at), insert, update (purpose, token_sha256, expires_at)
        on one_time_link to prahari_partner, prahari_coordinator;
    `);
    for (const side of ['partner', 'coordinator']) {
      const seen = `exists (
        select from user_account u where u.company_id = one_time_link.company_id and u.id = one_time_link.user_id)`;
      await runner.query(`
        create policy ${side}_reads on one_time_link for select to prahari_${side} using (${seen});
        create policy ${side}_adds on one_time_link for insert to prahari_${side} with check (${seen});
        create policy ${side}_changes on one_time_link for update to prahari_${side} using (${seen});
      `);
    }
    await runner.query(`
      -- Whoever deactivates a person or changes his roles needs no right on sessions: the database ends them. Links end,
      -- too: whoever made one for a person of few roles must not come to be a person of many by it.
      create function end_sessions_of_changed_user() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public as $$
      begin
        if not new.active or new.roles is distinct from old.roles then
          delete from session where company_id = new.company_id and user_id = new.id;
          delete from one_time_link where company_id = new.company_id and user_id = new.id;
        end if;
        return null;
      end $$;
      create trigger user_account_ends_sessions after update of roles, active on user_account
        for each row execute function end_sessions_of_changed_user();
    `);
    await giveToDefiner(runner, 'end_sessions_of_changed_user()', 'prahari_definer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger user_account_ends_sessions on user_account;
      drop function end_sessions_of_changed_user();
      drop table familiar_network; drop table sign_in_failure; drop table one_time_link; drop table session; drop table credential;
    `);
  }
}
