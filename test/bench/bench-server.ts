// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { EmbeddedPostgres } from '@prahari/database';

export type BenchLogin = 'superuser' | 'owner' | 'app' | 'bypass';

/** Written down with the figures: durable as in production, and memory for the seeding. */
export const SETTINGS = [
  'shared_buffers=1GB',
  'synchronous_commit=on',
  'max_wal_size=8GB',
  'maintenance_work_mem=512MB',
  'max_connections=120',
  'autovacuum=off',
];

/** The PostgreSQL of a bench: its databases, its logins, its process. */
export interface BenchServer {
  readonly urlOf: (database: string, login: BenchLogin) => string;
  /** Of the postmaster; undefined for a server elsewhere. */
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

export async function startBenchServer(databaseUrl?: string, dataDir?: string): Promise<BenchServer> {
  const bypassPassword = randomBytes(18).toString('base64url');
  const server = databaseUrl === undefined ? await embedded(dataDir) : await elsewhere(databaseUrl);
  await run(server.urlOf('postgres', 'superuser'), [
    `do $$ begin create role bench_bypass login; exception when duplicate_object then null; end $$`,
    // What the contenders without row-level security connect as.
    `alter role bench_bypass bypassrls password '${bypassPassword}'`,
  ]);
  return {
    ...server,
    urlOf: (database, login) => {
      if (login !== 'bypass') return server.urlOf(database, login);
      const url = new URL(server.urlOf(database, 'superuser'));
      url.username = 'bench_bypass';
      url.password = bypassPassword;
      return url.href;
    },
  };
}

async function embedded(kept: string | undefined): Promise<BenchServer> {
  const dataDir = kept ?? (await mkdtemp(path.join(tmpdir(), 'prahari-bench-')));
  // mkdtemp makes 0700, which the account that PostgreSQL runs as under root can't enter.
  if (kept === undefined) await chmod(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir, settings: SETTINGS });
  const pidFile = await readFile(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
  return {
    urlOf: (database, login) => server.databaseUrl(database, login === 'bypass' ? 'superuser' : login),
    pid: Number(pidFile.split('\n')[0]),
    stop: async () => {
      await server.stop();
      if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function elsewhere(superuserUrl: string): Promise<BenchServer> {
  const password = randomBytes(18).toString('base64url');
  const make = (role: string, rights: string): string[] => [
    `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`,
    `alter role ${role} login ${rights} password '${password}'`,
  ];
  await run(superuserUrl, [...make('prahari_owner', 'createrole'), ...make('prahari_app', 'noinherit')]);
  return {
    pid: undefined,
    stop: () => Promise.resolve(),
    urlOf: (database, login) => {
      const url = new URL(superuserUrl);
      url.pathname = `/${database}`;
      if (login === 'owner' || login === 'app') {
        url.username = `prahari_${login}`;
        url.password = password;
      }
      return url.href;
    },
  };
}

export async function run(url: string, statements: readonly string[]): Promise<void> {
  await connected(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database with the product's own schema, made by the product's own command. */
export async function createDatabase(server: BenchServer, name: string): Promise<void> {
  await run(server.urlOf('postgres', 'superuser'), [
    `drop database if exists ${name} with (force)`,
    `create database ${name} owner prahari_owner`,
    `grant connect on database ${name} to prahari_app, bench_bypass`,
  ]);
  const env = {
    ...process.env,
    DATABASE_URL: server.urlOf(name, 'app'),
    PRAHARI_OWNER_DATABASE_URL: server.urlOf(name, 'owner'),
  };
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], { env });
  await run(server.urlOf(name, 'superuser'), [
    'grant select, insert, update on all tables in schema public to bench_bypass',
  ]);
}
