// SPDX-License-Identifier: Apache-2.0
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jest } from '@jest/globals';
import { Database } from '@prahari/database';
import { InitialiseService } from '@prahari/identity';
import { readSettings } from '@prahari/kernel';
import { seedDemo } from '../apps/api/src/demo/seed-demo.js';
import { TestApp } from './support/app.js';

jest.setTimeout(60_000);

const PASSWORD = 'seven green lamps';

/** Fills what the application has; `database` stands in for the application's own. */
function seed(test: TestApp, database = test.database): Promise<readonly string[]> {
  const get = (token: unknown): unknown => (token === Database ? database : test.app.get(token as never));
  const parts = { settings: readSettings({}), database, clock: test.clock };
  return seedDemo({ app: { get } as unknown as NestFastifyApplication, parts, password: PASSWORD });
}

/** The same database, but gone after so many changes: as when the process is killed. */
function gone(database: Database, after: number): Database {
  let changes = 0;
  const transact: Database['transact'] = (actor, work) =>
    ++changes > after ? Promise.reject(new Error('killed')) : database.transact(actor, work);
  return { transact, read: database.read.bind(database) } as unknown as Database;
}

async function token(test: TestApp, email: string): Promise<string> {
  const input = { email, password: PASSWORD };
  const answer = await test.graphql('mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
    input,
  });
  return answer.data.signIn.accessToken as string;
}

const INCIDENTS = `{ incidents(first: 20, orderBy: { field: DETECTED_AT, direction: ASC }) { nodes {
  reference status kind title version submittedAt reports { stage number } comments(first: 5) { nodes { body visibility } }
  obligations { profile stage status } } } }`;

const ADVISORIES = `{ advisories(first: 10) { nodes {
  reference status title { en hi } version revisions { number } receipts { company { code } acknowledgedBy }
  recommendations { number responses { company { code } status note verifiedAt } } } } }`;

/** What everybody together sees, without what differs from one seeding to the next (keys, provisional references). */
async function told(test: TestApp): Promise<string[]> {
  const seen: string[] = [];
  for (const email of [
    'incident-handler@west.example',
    ...['west', 'east', 'central', 'transco', 'genco'].map((code) => `ciso@${code}.example`),
  ]) {
    const signedIn = await token(test, email);
    for (const query of [INCIDENTS, ADVISORIES]) {
      const { data, errors } = await test.graphql(query, undefined, signedIn);
      expect(errors).toBeUndefined();
      seen.push(JSON.stringify(data).replaceAll(/DRAFT-[0-9A-Z]+/g, 'DRAFT'));
    }
  }
  return seen;
}

describe('the demo', () => {
  let test: TestApp;
  let addresses: readonly string[];

  beforeAll(async () => {
    test = await TestApp.start();
    addresses = await seed(test);
  });

  afterAll(() => test.stop());

  it('gives one account for each role of each company, and all sign in', async () => {
    expect(addresses).toHaveLength(9 + 4 * 4);
    expect(addresses).toContain('coordinator-admin@west.example');
    expect(addresses).toContain('incident-reporter@east.example');
    const viewers = await Promise.all(
      addresses.map(async (email) => {
        const { data } = await test.graphql(
          '{ viewer { roles company { code } } }',
          undefined,
          await token(test, email),
        );
        const { roles, company } = data.viewer;
        return `${roles.join().toLowerCase().replaceAll('_', '-')}@${company.code.toLowerCase()}.example`;
      }),
    );
    expect(viewers).toEqual(addresses);
  });

  it('shows incidents in every state and of every kind, and clocks in every state', async () => {
    const seen: { status: string; kind: string; obligations: { status: string }[] }[] = [];
    for (const code of ['west', 'east', 'central', 'transco', 'genco']) {
      const { data } = await test.graphql(INCIDENTS, undefined, await token(test, `ciso@${code}.example`));
      expect(data.incidents.nodes.length).toBeGreaterThan(1);
      seen.push(...data.incidents.nodes);
    }
    expect(seen.length).toBeGreaterThanOrEqual(12);
    expect([...new Set(seen.map(({ status }) => status))].sort()).toEqual([
      'ACKNOWLEDGED',
      'CLOSED',
      'CONTAINED',
      'DRAFT',
      'INVESTIGATING',
      'RESOLVED',
      'SUBMITTED',
      'WITHDRAWN',
    ]);
    expect([...new Set(seen.map(({ kind }) => kind))].sort()).toEqual(['INCIDENT', 'NEAR_MISS', 'THREAT']);
    const clocks = new Set(seen.flatMap(({ obligations }) => obligations).map(({ status }) => status));
    expect([...clocks].sort()).toEqual(['DUE_SOON', 'MET', 'MET_LATE', 'NOT_APPLICABLE', 'OVERDUE', 'PENDING']);
  });

  it('shows three published advisories, one in review, and what companies answered, in both languages', async () => {
    const { data } = await test.graphql(ADVISORIES, undefined, await token(test, 'advisory-approver@west.example'));
    const advisories = data.advisories.nodes as {
      status: string;
      title: { en: string; hi: string };
      recommendations: { responses: { status: string }[] }[];
    }[];
    expect(advisories.map(({ status }) => status).sort()).toEqual(['IN_REVIEW', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    for (const { title } of advisories) expect(title).toEqual({ en: expect.any(String), hi: expect.any(String) });
    const answers = new Set(
      advisories
        .flatMap((one) => one.recommendations)
        .flatMap(({ responses }) => responses)
        .map(({ status }) => status),
    );
    expect([...answers]).toEqual(
      expect.arrayContaining(['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED']),
    );
  });

  it('is made once: the next start changes nothing', async () => {
    const before = await told(test);
    expect(await seed(test, gone(test.database, 0))).toEqual(addresses);
    expect(await told(test)).toEqual(before);
  });

  it('is completed by the next starts, wherever earlier ones were interrupted', async () => {
    const interrupted = await TestApp.start();
    for (const changes of [1, 30, 100]) {
      await expect(seed(interrupted, gone(interrupted.database, changes))).rejects.toThrow('killed');
    }
    interrupted.clock.advance(86_400_000);
    expect(await seed(interrupted)).toEqual(addresses);
    interrupted.clock.advance(-86_400_000);
    expect(await told(interrupted)).toEqual(await told(test));
    await interrupted.stop();
  });

  it('leaves a database alone that has a coordinator of its own', async () => {
    const other = await TestApp.start();
    const company = {
      code: 'NORTH',
      name: { en: 'North Discom', hi: null, original: 'EN' as const },
      kind: 'DISTRIBUTION' as const,
    };
    await other.app
      .get(InitialiseService, { strict: false })
      .initialise(company, { email: 'admin@north.example', displayName: 'Asha Rao' });
    expect(await seed(other)).toEqual([]);
    await other.stop();
  });
});
