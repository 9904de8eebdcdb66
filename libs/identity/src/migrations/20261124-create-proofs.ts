// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a transaction of a caller who was looked up a moment ago calls first (docs/decisions/0010). Changed roles and
 * deactivation end sessions, and a client only changes by being revoked: so it is enough that the token still lives.
 */
export class CreateProofs implements MigrationInterface {
  readonly name = 'CreateProofs1795500000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function prove_session(token bytea, at_time timestamptz, idle_since timestamptz) returns boolean
        language plpgsql stable set search_path = pg_catalog, public as $$
      begin
        if not exists (
            select from session where token_sha256 = token and expires_at > at_time and last_seen_at > idle_since) then
          raise exception 'the session has ended' using errcode = 'PR001';
        end if;
        return true;
      end $$;
      create function prove_client(secret bytea, at_time timestamptz) returns boolean
        language plpgsql stable set search_path = pg_catalog, public as $$
      begin
        if not exists (
            select from api_client
             where secret_sha256 = secret and revoked_at is null and (expires_at is null or expires_at > at_time)) then
          raise exception 'the client is revoked or expired' using errcode = 'PR001';
        end if;
        return true;
      end $$;
      revoke all on function prove_session(bytea, timestamptz, timestamptz), prove_client(bytea, timestamptz) from public;
      grant execute on function prove_session(bytea, timestamptz, timestamptz), prove_client(bytea, timestamptz)
        to prahari_identity;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function prove_session(bytea, timestamptz, timestamptz);
      drop function prove_client(bytea, timestamptz);
    `);
  }
}
