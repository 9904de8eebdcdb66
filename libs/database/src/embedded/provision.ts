// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';

export const DATABASE = 'prahari';
export const OWNER = 'prahari_owner';
export const APP = 'prahari_app';

interface Secrets {
  readonly owner: string;
  readonly app: string;
}

// As on a managed server: the superuser makes an owner that may create roles, and a login without rights; everything
// else is the migrations', which the owner runs (skeleton.md T1).
const MAKE_LOGINS = `
do $$
declare
  owner_password text := current_setting('prahari.owner_password');
  app_password text := current_setting('prahari.app_password');
begin
  if not exists (select from pg_roles where rolname = 'prahari_owner') then
    create role prahari_owner login createrole nosuperuser nocreatedb nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'prahari_app') then
    create role prahari_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  execute format('alter role prahari_owner password %L', owner_password);
  execute format('alter role prahari_app password %L', app_password);
end
$$`;

/** Makes the two logins and the database, with `superuserUrl`; harmless when they are there. */
export async function provision(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(
      "select set_config('prahari.owner_password', $1, false), set_config('prahari.app_password', $2, false)",
      [secrets.owner, secrets.app],
    );
    await client.query(MAKE_LOGINS);
    const { rowCount } = await client.query("select from pg_database where datname = 'prahari'");
    if (rowCount === 0) {
      await client.query('create database prahari owner prahari_owner');
    }
    await client.query('revoke all on database prahari from public');
    await client.query('grant connect on database prahari to prahari_app');
  } finally {
    await client.end();
  }
}
