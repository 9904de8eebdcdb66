// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { Database } from '@prahari/database';
import { readSettings, SystemClock } from '@prahari/kernel';
import { commands } from '../apps/cli/src/commands.js';
import { run } from '../apps/cli/src/run.js';
import { createApp } from '../apps/api/src/create-app.js';
import { entities } from '../apps/api/src/entities.js';
import { migrations } from '../apps/api/src/migrations.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

jest.setTimeout(60_000);

const root = path.resolve(import.meta.dirname, '..');

const FOUNDING = [
  ...['init', '--code', 'NORTH', '--name-en', 'North Discom', '--name-hi', 'उत्तर डिस्कॉम'],
  ...['--admin-email', 'admin@north.example', '--admin-name', 'Asha Rao'],
];

interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly complained: string;
}

/** A command line in this process: what it prints, and its exit status. */
async function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complained.push(line),
  };
  const status = await run(commands, args, env, terminal);
  return { status, printed: printed.join('\n'), complained: complained.join('\n') };
}

/** Opens the link in the product that runs on this database; gives who then is signed in. */
async function accept(url: string, input: object): Promise<unknown> {
  const database = await Database.connect({ url, poolSize: 2, entities });
  const settings = readSettings({ PRAHARI_LOG_LEVEL: 'silent' });
  const app = await createApp({ settings, database, clock: new SystemClock() });
  const query =
    'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { roles company { code name { hi } } } } }';
  await app.listen(0, '127.0.0.1');
  const answer = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await answer.json()) as { data: { acceptInvitation: { viewer: unknown } } | null };
  await app.close();
  await database.close();
  return data?.acceptInvitation.viewer;
}

describe('the command line', () => {
  it('lists its commands, and tells of each how it is used', async () => {
    const all = await cli(['--help']);
    expect(all).toMatchObject({ status: 0, complained: '' });
    for (const { name, summary } of commands) {
      expect(all.printed).toContain(summary);
      const one = await cli([name, '--help']);
      expect(one).toMatchObject({ status: 0, complained: '' });
      expect(one.printed).toContain(`npm run cli -- ${name}`);
    }
  });

  it.each([
    { what: 'a command that is none', args: ['found'], told: 'There is no command "found"' },
    { what: 'an option that is none', args: ['init', '--colour', 'red'], told: "unknown option '--colour'" },
    { what: 'an option without its value', args: ['init', '--code'], told: "option '--code <value>' argument missing" },
    { what: 'an option that is needed', args: ['init', '--code', 'NORTH'], told: '--admin-email is missing' },
    { what: 'a word that is needed', args: ['kev'], told: 'FILE is missing' },
    { what: 'a word too many', args: ['migrate', 'now'], told: 'there is no place for "now"' },
    { what: 'a bad code', args: FOUNDING.map((word) => (word === 'NORTH' ? 'n' : word)), told: '--code: ' },
    {
      what: 'a bad address',
      args: FOUNDING.map((word) => (word.includes('@') ? 'nobody' : word)),
      told: '--admin-email: ',
    },
  ])('refuses $what in one line, with status 2', async ({ args, told }) => {
    const { status, printed, complained } = await cli(args);
    expect({ status, printed }).toEqual({ status: 2, printed: '' });
    expect(complained).toContain(told);
    expect(complained).not.toContain('\n');
  });

  it('tells in one line of a setting that is none, and of a database that does not answer', async () => {
    expect(await cli(['migrate'], { PRAHARI_COLOUR: 'red' })).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^PRAHARI_COLOUR is not a setting[^\n]+$/),
    });
    expect(await cli(['migrate'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' })).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^The database at 127\.0\.0\.1:1 does not answer[^\n]+$/),
    });
  });

  it('is a program: it prints its help and ends with 0, and with 2 for what it does not know', async () => {
    const program = ['--import', '@swc-node/register/esm-register', path.join(root, 'apps/cli/src/main.ts')];
    const clean = { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1' };
    const execute = (...args: string[]) =>
      promisify(execFile)(process.execPath, [...program, ...args], { cwd: root, env: clean });
    expect((await execute('--help')).stdout).toContain('migrate');
    await expect(execute('found')).rejects.toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the command line, with a database', () => {
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeEach(async () => {
    database = await createTestDatabase();
    env = { DATABASE_URL: database.appUrl, PRAHARI_OWNER_DATABASE_URL: database.ownerUrl };
  });

  afterEach(() => database.drop());

  it('migrates once; again it finds nothing to do', async () => {
    const first = await cli(['migrate'], env);
    expect(first).toMatchObject({
      status: 0,
      printed: expect.stringContaining(`${migrations.length} migrations done.`),
    });
    expect(await cli(['migrate'], env)).toMatchObject({ status: 0, printed: 'The database is up to date.' });
  });

  it('asks for the login of the owner where there is none to migrate with', async () => {
    const { DATABASE_URL } = env as { DATABASE_URL: string };
    expect(await cli(['migrate'], { DATABASE_URL })).toMatchObject({
      status: 1,
      complained: expect.stringContaining('PRAHARI_OWNER_DATABASE_URL is not set'),
    });
    expect(await cli(FOUNDING, { DATABASE_URL })).toMatchObject({
      status: 1,
      complained: expect.stringContaining('run "npm run cli -- migrate" first'),
    });
  });

  it('makes the first administrator, whose link sets a password that signs in; a second coordinator is refused', async () => {
    const lost = await cli(FOUNDING, env);
    expect(lost).toMatchObject({ status: 0, complained: '' });
    // Again, as long as nobody has signed in: a link can be lost.
    const made = await cli(FOUNDING, env);
    expect(made).toMatchObject({ status: 0, complained: '' });
    const tokens = [lost, made].map(({ printed }) => /#token=(\S+)$/.exec(printed)![1]);
    expect(tokens[0]).not.toBe(tokens[1]);

    expect(
      await cli(
        FOUNDING.map((word) => (word === 'NORTH' ? 'SOUTH' : word)),
        env,
      ),
    ).toMatchObject({
      status: 1,
      printed: '',
      complained: expect.stringMatching(/^There is a coordinating company already[^\n]+$/),
    });

    const password = 'four words make it';
    expect(await accept(database.appUrl, { token: tokens[0], password })).toBeUndefined();
    expect(await accept(database.appUrl, { token: tokens[1], password })).toEqual({
      roles: ['COORDINATOR_ADMIN'],
      company: { code: 'NORTH', name: { hi: 'उत्तर डिस्कॉम' } },
    });
    expect(await cli(FOUNDING, env)).toMatchObject({ status: 1, complained: expect.stringContaining('already') });
  });

  it('reads the catalogue of known exploited vulnerabilities from a file, and refuses another file whole', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'prahari-kev-'));
    const file = path.join(folder, 'kev.json');
    const vulnerabilities = [{ cveID: 'CVE-2024-3400', dateAdded: '2024-04-12' }];
    await writeFile(file, JSON.stringify({ vulnerabilities }));
    expect(await cli(['kev', file], env)).toMatchObject({ status: 0, printed: '1 known exploited vulnerabilities.' });
    await writeFile(file, '{}');
    expect(await cli(['kev', file], env)).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^[^\n]+kev\.json: [^\n]+$/),
    });
    await rm(folder, { recursive: true });
    expect(await cli(['kev', file], env)).toMatchObject({
      status: 1,
      complained: expect.stringContaining('can not be read'),
    });
  });

  it('imports companies from a list: all of them or none, and those that are there already stay', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'prahari-import-'));
    const file = path.join(folder, 'companies.csv');
    const write = (...lines: string[]) =>
      writeFile(file, ['code,nameEn,kind,contactPurpose,contactName', ...lines].join('\n'));
    const importing = (...more: string[]) => cli(['import', 'companies', file, ...more], env);
    await write('EAST,East Discom,DISTRIBUTION,CISO,Asha Rao', 'GENCO,Genco,GENERATION,,');
    expect(await importing()).toMatchObject({
      status: 1,
      complained: expect.stringContaining('"npm run cli -- init" first'),
    });
    await cli(FOUNDING, env);
    expect(await importing('--dry-run')).toMatchObject({
      status: 0,
      printed: '2 companies would be made, 0 were there already.',
    });
    expect(await importing()).toMatchObject({ status: 0, printed: '2 companies made, 0 were there already.' });
    await write(
      'EAST,East Discom,DISTRIBUTION,,',
      'GENCO,Another Genco,GENERATION,,',
      'NORTH,North Discom,DISTRIBUTION,,',
    );
    expect(await importing()).toMatchObject({
      status: 0,
      printed: expect.stringMatching(
        /^line 3: GENCO is there already[^\n]+\nline 4: NORTH [^\n]+\n0 companies made, 3 were there already\.$/,
      ),
    });
    await write('SOUTH,South Discom,DISTRIBUTION,,', 'x,Bad,DISTRIBUTION,,');
    expect(await importing()).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/^line 3, code: [^\n]+$/),
      complained: expect.stringContaining('Nothing was imported'),
    });
    expect(await cli(['import', 'people', file], env)).toMatchObject({ status: 2 });
    await rm(folder, { recursive: true });
  });
});
