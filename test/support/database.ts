// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one suite's own, empty: the caller migrates it with `ownerUrl`. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** Made in the server that start-postgres.js started, as the product makes its own: prahari_app may only connect. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(
    `create database ${name} owner prahari_owner`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to prahari_app`,
  );
  return {
    name,
    ownerUrl: urlOf('TEST_PG_OWNER_URL', name),
    appUrl: urlOf('TEST_PG_APP_URL', name),
    superuserUrl: urlOf('TEST_PG_SUPERUSER_URL', name),
    drop: () => asSuperuser(`drop database if exists ${name} with (force)`),
  };
}

async function asSuperuser(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('TEST_PG_SUPERUSER_URL', 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(variable: string, database: string): string {
  const text = process.env[variable];
  if (text === undefined) throw new Error(`${variable} is not set: run this with Jest's project e2e.`);
  const url = new URL(text);
  url.pathname = `/${database}`;
  return url.href;
}
