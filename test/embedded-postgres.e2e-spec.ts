// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { EmbeddedPostgres, type EmbeddedPostgresOptions } from '@prahari/database';
import pg from 'pg';

jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

describe('the embedded PostgreSQL', () => {
  const folders: string[] = [];
  const servers: EmbeddedPostgres[] = [];
  const holders: ChildProcess[] = [];

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    for (const holder of holders.splice(0)) holder.kill('SIGTERM');
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  });

  async function makeFolder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'prahari-embedded-'));
    await chmod(folder, 0o711);
    folders.push(folder);
    return folder;
  }

  async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await EmbeddedPostgres.start({ dataDir, ...options });
    servers.push(server);
    return server;
  }

  /** A process of its own, which can be killed; `uid` only under root. */
  async function hold(
    dataDir: string,
    uid?: number,
  ): Promise<{ holder: ChildProcess; url: string; complaint: Promise<string> }> {
    const script = path.join(import.meta.dirname, 'support', 'hold-postgres.js');
    const holder = spawn(process.execPath, [script, dataDir], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid && { uid, gid: uid }),
    });
    holders.push(holder);
    const complaint = text(holder.stderr);
    const [first] = (await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit')])) as [unknown];
    return { holder, url: String(first).trim(), complaint };
  }

  it('gives an owner that may make roles and an application login, neither a superuser, on PostgreSQL 18', async () => {
    const server = await start(await makeFolder());
    const [row] = await query(server.appUrl, 'select current_setting($1)::int as version', ['server_version_num']);
    expect(row?.version).toBeGreaterThanOrEqual(180_000);
    const rights = `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles
      where rolname in ('prahari_owner', 'prahari_app') order by rolname`;
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false };
    expect(await query(server.superuserUrl, rights)).toEqual([
      { rolname: 'prahari_app', ...none, rolcreaterole: false, rolinherit: false },
      { rolname: 'prahari_owner', ...none, rolcreaterole: true, rolinherit: true },
    ]);
    await query(server.ownerUrl, 'create table kept (id int)');
    await expect(query(server.appUrl, 'select from kept')).rejects.toMatchObject({ code: '42501' });
    await expect(query(server.appUrl, 'create temporary table own (id int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps each password in a file that its owner alone may read', async () => {
    const folder = await makeFolder();
    await start(folder);
    for (const name of ['postgres-password', 'owner-password', 'app-password']) {
      expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    }
    const texts = await Promise.all(
      ['postgres-password', 'owner-password', 'app-password'].map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('keeps the data across a stop and a start, leaves nothing running, and takes a new password from its file', async () => {
    const folder = await makeFolder();
    const first = await start(folder);
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(query(first.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await writeFile(path.join(folder, 'owner-password'), 'another-password\n');
    const second = await start(folder);
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect((await readdir(folder)).filter((name) => /unfinished|draft|\.\d+$/.test(name))).toEqual([]);
  });

  it('is back by itself on the same port, with what was committed, when PostgreSQL is killed, again and again', async () => {
    const folder = await makeFolder();
    const told: string[] = [];
    const server = await start(folder, { report: (line) => told.push(line) });
    await query(server.ownerUrl, 'create table kept (round int)');
    for (const round of [1, 2, 3]) {
      await query(server.ownerUrl, 'insert into kept values ($1)', [round]);
      process.kill(await postmasterOf(folder), 'SIGKILL');
      await eventually(() =>
        query(server.ownerUrl, 'select count(*)::int as rounds from kept').then(([row]) =>
          expect(row).toEqual({ rounds: round }),
        ),
      );
    }
    expect(told.filter((line) => line === 'PostgreSQL is back.')).toHaveLength(3);
  });

  it('can be stopped while PostgreSQL is coming back', async () => {
    const folder = await makeFolder();
    const server = await start(folder);
    const pid = await postmasterOf(folder);
    process.kill(pid, 'SIGKILL');
    await sleep(60);
    const begin = performance.now();
    await Promise.all([server.stop(), server.stop()]);
    expect(performance.now() - begin).toBeLessThan(10_000);
    await expect(query(server.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('stops within 10 s although a session is at work', async () => {
    const server = await start(await makeFolder());
    const ended = query(server.ownerUrl, 'select pg_sleep(60)').catch((error: unknown) => error);
    await sleep(200);
    const begin = performance.now();
    await server.stop();
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(await ended).toMatchObject({ code: '57P01' });
  });

  it('refuses a second start on the same folder with one line that names the process, and harms nothing', async () => {
    const folder = await makeFolder();
    const server = await start(folder);
    const second = await hold(folder);
    expect(await second.complaint).toMatch(
      new RegExp(`^The data folder .* is in use by another Prahari \\(process ${process.pid}\\).*\\n$`),
    );
    expect(second.holder.exitCode).toBe(1);
    await expect(EmbeddedPostgres.start({ dataDir: folder })).rejects.toThrow(/in use by another Prahari/);
    expect(await query(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('lets one of several starts at once on a fresh folder win', async () => {
    const folder = await makeFolder();
    const results = await Promise.allSettled([1, 2, 3].map(() => start(folder)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('ends the PostgreSQL of a killed parent, takes over its folder and finds what was committed', async () => {
    const folder = await makeFolder();
    const { holder, url } = await hold(folder);
    await query(url, 'create table kept as select 7 as answer');
    const orphan = await postmasterOf(folder);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await query(url, 'select answer from kept')).toEqual([{ answer: 7 }]);
    const server = await start(folder);
    expect(await postmasterOf(folder)).not.toBe(orphan);
    await expect(query(url, 'select 1')).rejects.toThrow();
    expect(await query(server.superuserUrl, 'select answer from kept')).toEqual([{ answer: 7 }]);
  });

  it('leaves a process alone that has been given the number in postmaster.pid, and starts nevertheless', async () => {
    const folder = await makeFolder();
    const first = await start(folder);
    const pidFile = await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8');
    await first.stop();
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
      ...(asRoot && { uid: (await stat(path.join(folder, 'cluster'))).uid }),
    });
    holders.push(bystander);
    await writeFile(path.join(folder, 'cluster', 'postmaster.pid'), pidFile.replace(/^\d+/, String(bystander.pid)));
    await makeOwnedByCluster(folder);
    const second = await start(folder);
    expect(await query(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  });

  it.each([
    ['newer', '19', /made by PostgreSQL 19, this Prahari brings 18: install the newer Prahari/],
    ['older', '17', /made by PostgreSQL 17, this Prahari brings 18: move the data/],
  ])('refuses a data folder of a %s PostgreSQL with one line', async (_, version, line) => {
    const folder = await makeFolder();
    await (await start(folder)).stop();
    await writeFile(path.join(folder, 'cluster', 'PG_VERSION'), `${version}\n`);
    await expect(EmbeddedPostgres.start({ dataDir: folder })).rejects.toThrow(line);
    expect(await readdir(folder)).not.toContain('prahari.lock');
  });

  it('refuses a port in use with one line, and another program keeps it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(EmbeddedPostgres.start({ dataDir: await makeFolder(), port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use`,
    );
    expect(server.listening).toBe(true);
    server.close();
  });

  it('refuses a data folder that it may not write to with one line', async () => {
    const folder = await makeFolder();
    await chmod(folder, 0o555);
    const { holder, complaint } = await hold(path.join(folder, 'data'), asRoot ? NOBODY : undefined);
    expect(await complaint).toMatch(/^The data folder .* can not be written to by this account: .*\n$/);
    expect(holder.exitCode).toBe(1);
  });

  it('refuses a file in the place of the data folder with one line', async () => {
    const file = path.join(await makeFolder(), 'data');
    await writeFile(file, '');
    await expect(EmbeddedPostgres.start({ dataDir: file })).rejects.toThrow('is not a folder');
  });

  (asRoot ? it : it.skip)(
    'names the closed folder when root starts it below one that the other account can not enter',
    async () => {
      const folder = await makeFolder();
      await chmod(folder, 0o700);
      await expect(EmbeddedPostgres.start({ dataDir: path.join(folder, 'data') })).rejects.toThrow(
        `can not enter ${folder} on the way`,
      );
    },
  );
});

async function query(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed breaks the connection after its query failed, too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

async function makeOwnedByCluster(folder: string): Promise<void> {
  if (!asRoot) return;
  const { chown } = await import('node:fs/promises');
  const { uid, gid } = await stat(path.join(folder, 'cluster'));
  await chown(path.join(folder, 'cluster', 'postmaster.pid'), uid, gid);
}

async function eventually(check: () => Promise<void>, withinMs = 20_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
