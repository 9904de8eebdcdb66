// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The NOLOGIN roles that operations run as, and the application's login that may switch to them and nothing else.
 * Roles belong to the cluster: another database of it may have made them, or an administrator (skeleton.md 3).
 */
export class CreateRoles implements MigrationInterface {
  readonly name = 'CreateRoles1795500000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $do$
      declare
        role_name text;
      begin
        perform pg_advisory_xact_lock(77242742);
        foreach role_name in array array['prahari_partner', 'prahari_coordinator', 'prahari_public',
                                         'prahari_identity', 'prahari_jobs', 'prahari_definer'] loop
          begin
            if not exists (select from pg_roles where rolname = role_name) then
              execute format('create role %I nologin', role_name);
            end if;
          exception when duplicate_object or unique_violation then null;
          end;
        end loop;
        begin
          if not exists (select from pg_roles where rolname = 'prahari_app') then
            create role prahari_app nologin noinherit;
          end if;
        exception when duplicate_object or unique_violation then null;
        end;

        foreach role_name in array array['prahari_partner', 'prahari_coordinator', 'prahari_public',
                                         'prahari_identity', 'prahari_jobs'] loop
          begin
            if not exists (select from pg_auth_members m
                             join pg_roles r on r.oid = m.roleid
                             join pg_roles a on a.oid = m.member
                            where r.rolname = role_name and a.rolname = 'prahari_app' and m.set_option) then
              execute format('grant %I to prahari_app with inherit false, set true', role_name);
            end if;
          exception when duplicate_object or unique_violation then null;
          end;
          execute format('grant usage on schema public to %I', role_name);
        end loop;

        begin
          if not pg_has_role(current_user, 'prahari_definer', 'SET') then
            execute format('grant prahari_definer to %I with inherit false, set true', current_user);
          end if;
        exception when duplicate_object or unique_violation then null;
        end;
        grant usage on schema public to prahari_definer;
      end
      $do$`);
    await runner.query('create extension if not exists btree_gin');
    // /health/ready compares the names with those that the code knows.
    await runner.query('grant select (name) on migration to prahari_jobs');
    // Functions are for the roles that a migration names, not for everybody.
    await runner.query('alter default privileges revoke execute on functions from public');
  }

  async down(): Promise<void> {
    // Roles may serve other databases of the cluster: they stay.
  }
}
