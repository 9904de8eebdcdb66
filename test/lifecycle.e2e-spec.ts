// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type DatabaseServerOptions, migrate, migrateServer, openDatabaseServer } from '@prahari/database';
import { StartFailure } from '@prahari/kernel';
import pg from 'pg';
import { refuseTakenPort } from '../apps/api/src/lifecycle/listen-failures.js';
import { migrations } from '../apps/api/src/migrations.js';
import { Api } from './support/api.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { startOldPostgres } from './support/old-postgres.js';
import { AS_BUILT, ServerProcess } from './support/server-process.js';

jest.setTimeout(120_000);

const servers: ServerProcess[] = [];

async function start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await ServerProcess.start(env, AS_BUILT);
  servers.push(server);
  return server;
}

/** The one line of a start that failed; checks that there is but one, without a stack, and the status. */
async function failureOf(env: Readonly<Record<string, string>>): Promise<string> {
  const server = await ServerProcess.spawn(env, AS_BUILT);
  servers.push(server);
  expect(await server.exit()).toBe(1);
  expect(server.stdout).toBe('');
  expect(server.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(server.stderr).not.toMatch(/Error:|\.[jt]s:\d+/);
  return server.stderr.trim();
}

// As `npm start` does: a process from the build is up in a third of the time.
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [
    path.resolve(import.meta.dirname, '../scripts/build-if-needed.mjs'),
    'server',
  ]);
}, 300_000);

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

describe('the server with the embedded PostgreSQL', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'prahari-lifecycle-'));
    await chmod(folder, 0o711);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const env = (): Record<string, string> => ({ PRAHARI_DATA_DIR: folder, PRAHARI_DEMO: 'off' });

  it('tells where it runs, where the data lies and how to stop it, is ready, and ends with 0 at SIGTERM', async () => {
    const server = await start(env());
    expect(server.stdout).toContain(`Prahari runs at ${server.url}\n`);
    expect(server.stdout).toContain(folder);
    expect(server.stdout).toContain('Ctrl-C');
    for (const route of ['/health/live', '/health/ready']) {
      const answer = await server.get(route);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ status: 'ok' });
    }
    server.signal('SIGTERM');
    server.signal('SIGINT');
    expect(await server.exit()).toBe(0);
    expect(await readdir(path.join(folder, 'cluster'))).not.toContain('postmaster.pid');
  });

  it('answers what is in flight at Ctrl-C, ends within 10 s and leaves nothing running', async () => {
    const server = await start(env());
    const body = JSON.stringify({ query: '{ __typename }' });
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const answer = text(socket);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    const idle = await server.get('/health/live');
    expect(idle.status).toBe(200);
    const begin = performance.now();
    server.signal('SIGINT');
    await sleep(500);
    server.signal('SIGINT');
    socket.write(body.slice(5));
    expect(await server.exit()).toBe(0);
    // Nothing is waited for once the answer is out.
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(await answer).toMatch(/^HTTP\/1\.1 200 .*\{"data":\{"__typename":"Query"\}\}/s);
    expect(await readdir(path.join(folder, 'cluster'))).not.toContain('postmaster.pid');
  });

  it('is not ready while PostgreSQL is away, tells no detail, and is ready again by itself after a kill -9', async () => {
    const server = await start(env());
    process.kill(await postmasterIn(folder), 'SIGKILL');
    await expectReadiness(server, 503);
    await expectReadiness(server, 200);
    expect((await server.get('/health/live')).status).toBe(200);
  });

  it('starts after a kill -9 of both as if nothing had been', async () => {
    const first = await start(env());
    process.kill(await postmasterIn(folder), 'SIGKILL');
    first.signal('SIGKILL');
    expect(await first.exit()).toBeNull();
    const second = await start(env());
    await expectReadiness(second, 200);
  });

  it('refuses a second start on its data folder, and a port in use', async () => {
    const server = await start(env());
    expect(await failureOf(env())).toMatch(
      /^The data folder .* is in use by another Prahari \(process \d+\): stop that one/,
    );
    const { port } = new URL(server.url);
    const other = path.join(folder, 'other');
    expect(await failureOf({ ...env(), PRAHARI_DATA_DIR: other, PORT: port })).toBe(
      `Port ${port} on 127.0.0.1 is in use: stop the program that uses it, or set PORT to another one.`,
    );
    await expectReadiness(server, 200);
  });
});

describe('a start', () => {
  it.each([
    [{ PRAHARI_PORT: '3000' }, /^PRAHARI_PORT is not a setting of Prahari/],
    [{ DATABASE_URL: 'postgres://a:hunter2@host' }, /^DATABASE_URL must be of the form(?!.*hunter2)/],
  ])('with %j ends with one line that names it', async (env, line) => {
    expect(await failureOf(env)).toMatch(line);
  });

  it.each([
    ['an address of another machine', '203.0.113.7', /^HOST 203\.0\.113\.7 is no address of this machine/],
    ['a name that nobody knows', 'nowhere.invalid', /^HOST nowhere\.invalid is no address of this machine/],
  ])('refuses %s to listen on', async (_, host, line) => {
    await expect(refuseTakenPort({ host, port: 3000 })).rejects.toThrow(line);
  });
});

describe('the server with a database of its own', () => {
  let database: TestDatabase;
  const variant = (change: (url: URL) => void): string => {
    const url = new URL(database.appUrl);
    change(url);
    return url.href;
  };

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    await database.drop();
  });

  it('migrates with the login of the owner, and starts PostgreSQL of its own nowhere', async () => {
    const server = await start({ DATABASE_URL: database.appUrl, PRAHARI_OWNER_DATABASE_URL: database.ownerUrl });
    await expectReadiness(server, 200);
    expect(server.stdout).toContain(`database ${database.name}`);
    expect(server.stdout).not.toContain(new URL(database.appUrl).password);
  });

  it('is not ready until somebody migrates, where it has no login of the owner', async () => {
    const server = await start({ DATABASE_URL: database.appUrl });
    expect(server.stdout).toContain('npm run cli -- migrate');
    await expectReadiness(server, 503);
    expect(await (await server.get('/health/ready')).json()).toEqual({ status: 'unavailable' });
    const signIn = 'mutation { signIn(input: { email: "a@b.example", password: "x" }) { expiresAt } }';
    expect(await new Api(server.url).graphql(signIn)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    await migrate(database.ownerUrl, migrations);
    await expectReadiness(server, 200);
  });

  it('refuses a database that a newer version migrated', async () => {
    await migrate(database.ownerUrl, migrations);
    await run(database.ownerUrl, "insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture1')");
    const line = /^The database was migrated by a newer version of Prahari \(FromTheFuture1\)/;
    expect(await failureOf({ DATABASE_URL: database.appUrl })).toMatch(line);
    await expect(migrateServer(database.ownerUrl, migrations)).rejects.toThrow(line);
  });

  it('refuses a server that is older than PostgreSQL 18', async () => {
    const old = await startOldPostgres(170_006, '17.6');
    expect(await refusalOf({ databaseUrl: `postgres://prahari_app:x@127.0.0.1:${old.port}/prahari` })).toMatch(
      /^The database of DATABASE_URL is PostgreSQL 17\.6; Prahari needs 18 or later/,
    );
    old.close();
  });

  it('does not serve with a login for which the rules between companies would not hold', async () => {
    const use = /: use prahari_app there\.$/;
    expect(await failureOf({ DATABASE_URL: database.ownerUrl })).toMatch(
      /^The login prahari_owner of DATABASE_URL owns the database or tables in it, .*: use prahari_app there\.$/,
    );
    const superuser = await refusalOf({ databaseUrl: database.superuserUrl });
    expect(superuser).toMatch(/^The login \w+ of DATABASE_URL is a superuser, /);
    expect(superuser).toMatch(use);
    const name = `strong_${database.name}`;
    const login = variant((url) => Object.assign(url, { username: name, password: 'x' }));
    const database_ = new URL(database.appUrl).pathname.slice(1);
    try {
      await run(
        database.superuserUrl,
        `create role ${name} login bypassrls password 'x'; grant connect on database ${database_} to ${name}`,
      );
      expect(await refusalOf({ databaseUrl: login })).toMatch(/ has BYPASSRLS, .*: use prahari_app there\.$/);
      await run(database.superuserUrl, `alter role ${name} nobypassrls; grant prahari_owner to ${name}`);
      expect(await refusalOf({ databaseUrl: login })).toMatch(/ owns the database or tables in it, /);
    } finally {
      await run(database.superuserUrl, `revoke connect on database ${database_} from ${name}; drop role ${name}`);
    }
  });

  it('tells why a database does not let it in, without the password', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    silent.close();
    expect(await failureOf({ DATABASE_URL: variant((url) => (url.port = String(port))) })).toBe(
      `The database at 127.0.0.1:${port} does not answer (ECONNREFUSED): start it, or correct DATABASE_URL.`,
    );
    const refused = await refusalOf({ databaseUrl: variant((url) => (url.password = 'hunter2-hunter2')) });
    expect(refused).toMatch(/refuses the login prahari_app: correct its name or password in DATABASE_URL\.$/);
    expect(refused).not.toContain('hunter2');
    expect(await refusalOf({ databaseUrl: variant((url) => (url.pathname = '/nowhere')) })).toMatch(
      /has no database nowhere: make it, or correct DATABASE_URL\.$/,
    );
    expect(
      await refusalOf({ databaseUrl: database.appUrl, ownerDatabaseUrl: variant((url) => (url.username = 'owner')) }),
    ).toMatch(/refuses the login owner: correct its name or password in PRAHARI_OWNER_DATABASE_URL\.$/);
    expect(await migrateServer(database.appUrl, migrations).catch(String)).toMatch(
      /could not be migrated \(.*\): the login of PRAHARI_OWNER_DATABASE_URL must own the database and have CREATEROLE\./,
    );
  });
});

async function refusalOf(options: Partial<DatabaseServerOptions>): Promise<string> {
  try {
    await openDatabaseServer({ databaseUrl: undefined, ownerDatabaseUrl: undefined, dataDir: '/dev/null', ...options });
    return 'no refusal';
  } catch (error) {
    expect(error).toBeInstanceOf(StartFailure);
    return (error as Error).message;
  }
}

async function expectReadiness(server: ServerProcess, status: number): Promise<void> {
  const deadline = performance.now() + 20_000;
  let seen = 0;
  while (seen !== status && performance.now() < deadline) {
    seen = (await server.get('/health/ready')).status;
    if (seen !== status) await sleep(20);
  }
  expect(seen).toBe(status);
}

async function postmasterIn(folder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
