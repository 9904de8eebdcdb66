// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { StartFailure } from '@prahari/kernel';

// uuidv7() and others that the migrations use.
const OLDEST_VERSION = 180_000;
const CONNECT_TIMEOUT_MS = 5_000;

interface FailureOfServer extends Error {
  readonly code?: string;
}

interface Login {
  readonly name: string;
  readonly is_superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

/**
 * Refuses a login for which row-level security would not hold: a superuser, one with BYPASSRLS, and one that owns the
 * database or tables in it, itself or through another role. Throws a StartFailure.
 */
export async function refuseStrongLogin(url: string, setting: string): Promise<void> {
  const login = await ask<Login>(
    url,
    setting,
    `select r.rolname as name, r.rolsuper as is_superuser, r.rolbypassrls as bypasses,
            exists (select from pg_database d where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'MEMBER'))
            or exists (select from pg_class t where t.relkind in ('r', 'p') and pg_has_role(r.oid, t.relowner, 'MEMBER')) as owns
       from pg_roles r where r.rolname = session_user`,
  );
  if (login === undefined) return;
  const reason = login.is_superuser
    ? 'is a superuser'
    : login.bypasses
      ? 'has BYPASSRLS'
      : login.owns
        ? 'owns the database or tables in it'
        : undefined;
  if (reason === undefined) return;
  throw new StartFailure(
    `The login ${login.name} of ${setting} ${reason}, so that the rules that keep companies apart would not hold: use prahari_app there.`,
  );
}

/**
 * Looks whether the server at `url` lets this login in and is new enough; throws a StartFailure that says what to do.
 * `setting` is the name of the setting that holds the address; the address itself may hold a password.
 */
export async function checkServer(url: string, setting: string): Promise<void> {
  const version = await ask<{ number: number; name: string }>(
    url,
    setting,
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  if (version !== undefined && version.number >= OLDEST_VERSION) return;
  throw new StartFailure(
    `The database of ${setting} is PostgreSQL ${version?.name ?? 'of unknown version'}; Prahari needs 18 or later: upgrade it, or remove ${setting} to use the one that comes along.`,
  );
}

/** The first row of a constant statement, on a connection of its own. */
async function ask<Row extends object>(url: string, setting: string, statement: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks is told by the query as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows[0];
  } catch (error) {
    throw explain(error, new URL(url), setting);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explain(error: unknown, { host, username, pathname }: URL, setting: string): StartFailure {
  const { code = '', message } = error as FailureOfServer;
  const login = decodeURIComponent(username);
  const tell = (sentence: string): StartFailure => new StartFailure(sentence, { cause: error });
  if (code === '28P01' || code === '28000') {
    return tell(`The database at ${host} refuses the login ${login}: correct its name or password in ${setting}.`);
  }
  if (code === '3D000') {
    return tell(
      `The database at ${host} has no database ${decodeURIComponent(pathname.slice(1))}: make it, or correct ${setting}.`,
    );
  }
  if (code === '42501') {
    return tell(
      `The login ${login} may not connect to ${decodeURIComponent(pathname.slice(1))} at ${host}: grant it connect, or correct ${setting}.`,
    );
  }
  if (code === '53300' || code === '57P03') {
    return tell(
      `The database at ${host} takes no connection at the moment (${message}): start again in a few seconds.`,
    );
  }
  return tell(`The database at ${host} does not answer (${code || message}): start it, or correct ${setting}.`);
}
