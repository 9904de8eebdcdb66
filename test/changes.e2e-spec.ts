// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { recordEvent } from '@prahari/database';
import { TestApp } from './support/app.js';
import { Advisories } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Incidents, type Known } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly reference: string | null;
}
interface Page {
  readonly changes: readonly Change[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

const CHANGES = `query ($after: String, $first: Int) {
  changes(after: $after, first: $first) { changes { cursor kind objectType objectId reference at } endCursor hasMore } }`;

describe('the feed of changes', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let advisories: Advisories;

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
    incidents = new Incidents(app);
    advisories = new Advisories(app, made);
  }, 60_000);
  afterAll(() => app.stop());

  const ask = (token: string, after: string | null = null, first = 100) =>
    app.graphql<{ changes: Page }>(CHANGES, { after, first }, token);

  async function page(token: string, after: string | null = null, first = 100): Promise<Page> {
    const { data, errors } = await ask(token, after, first);
    expect(errors).toBeUndefined();
    return data!.changes;
  }

  /** All that is told behind a cursor. */
  async function told(token: string, after: string | null, first = 100): Promise<readonly Change[]> {
    const all: Change[] = [];
    for (let at = after, more = true; more;) {
      const { changes, endCursor, hasMore } = await page(token, at, first);
      all.push(...changes);
      [at, more] = [endCursor, hasMore];
    }
    return all;
  }

  /** Transactions of other databases on the server hold the feed back as well: waits until what was written is told. */
  async function settled(): Promise<void> {
    const { token } = made.EAST.people.CISO;
    const marker = await incidents.draft(token);
    for (let at: string | null = null; ;) {
      const { changes, endCursor } = await page(token, at);
      if (of(changes, marker).length > 0) return;
      if (changes.length === 0) await pause(20);
      at = endCursor;
    }
  }

  const end = async (token: string): Promise<string | null> => (await told(token, null)).at(-1)?.cursor ?? null;
  const of = (changes: readonly Change[], { id }: { readonly id: string }) =>
    changes.filter(({ objectId }) => objectId === id).map(({ kind }) => kind);

  it('tells a company all of its incidents, and the coordinator nothing before the first report', async () => {
    const ciso = made.EAST.people.CISO.token;
    const handler = made.WEST.people.INCIDENT_HANDLER.token;
    const [mine, theirs] = [await end(ciso), await end(handler)];
    const draft = await incidents.draft(ciso);
    const sent: Known = await incidents.submitted(ciso);
    await incidents.comment(ciso, sent.id, 'COMPANY_INTERNAL');
    await incidents.comment(handler, sent.id, 'COORDINATOR_INTERNAL');
    await incidents.comment(handler, sent.id, 'SHARED');
    await settled();

    const own = await told(ciso, mine);
    expect(of(own, draft)).toEqual(['incident.created']);
    expect(of(own, sent)).toEqual([
      'incident.created',
      'incident.submitted',
      'incident.commented',
      'incident.commented',
    ]);
    expect(own.filter(({ objectId }) => objectId === sent.id).map(({ reference }) => reference)).toEqual(
      Array(4).fill(sent.reference),
    );
    const clocks = own.filter(
      ({ objectType, reference }) => objectType === 'obligation' && reference === sent.reference,
    );
    expect(clocks.map(({ kind }) => kind)).toContain('obligation.started');

    const seen = await told(handler, theirs);
    expect(of(seen, draft)).toEqual([]);
    expect(of(seen, sent)).not.toContain('incident.created');
    expect(of(seen, sent).filter((kind) => kind === 'incident.commented')).toHaveLength(2);
    expect(of(await told(made.CENTRAL.people.CISO.token, null), sent)).toEqual([]);
  });

  it('tells of an advisory whom it is addressed to, from its publication on, and who may read advisories', async () => {
    const { EAST, CENTRAL } = made;
    const draft = await advisories.draft({ audienceCompanyIds: [EAST.id] });
    const east = EAST.people.VIEWER.token;
    const central = CENTRAL.people.VIEWER.token;
    await settled();
    expect(of(await told(east, null), draft)).toEqual([]);
    const first = await advisories.bringOut(draft);
    app.clock.advance(1_000);
    const revised = await advisories.revised(first, { audienceCompanyIds: [EAST.id, CENTRAL.id] });
    await settled();
    expect(of(await told(east, null), draft)).toEqual(['advisory.published', 'advisory.published']);
    expect(of(await told(central, null), draft)).toEqual(['advisory.published']);
    app.clock.advance(1_000);
    const narrowed = await advisories.revised(revised, { audienceCompanyIds: [CENTRAL.id] });
    await settled();
    // What it may no longer read it is no longer told of.
    expect(of(await told(east, null), draft)).toEqual([]);
    expect(of(await told(central, null), draft)).toEqual(['advisory.published', 'advisory.published']);
    await advisories.withdraw(narrowed);
    await settled();
    const [last] = (await told(central, null)).filter(({ kind }) => kind === 'advisory.withdrawn');
    expect(last).toMatchObject({ objectId: draft.id, reference: first.reference });

    const client = await new Companies(app.database, app.clock).client(EAST.people.CISO, ['incident:read']);
    const kinds = new Set((await told(client, null)).map(({ objectType }) => objectType));
    expect([...kinds].sort()).toEqual(['incident', 'obligation']);
    expect((await ask(made.WEST.people.COORDINATOR_ADMIN.token)).code).toBe('FORBIDDEN');
  });

  it('gives in small pages exactly what it gives in one', async () => {
    const token = made.WEST.people.INCIDENT_HANDLER.token;
    const whole = await told(token, null);
    const pieces = await told(token, null, 2);
    expect(pieces.slice(0, whole.length)).toEqual(whole);
    expect(new Set(pieces.map(({ cursor }) => cursor)).size).toBe(pieces.length);
  });

  it('leaves nothing out where a transaction commits after one that began later', async () => {
    const { actor, token } = made.EAST.people.CISO;
    const from = await end(token);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const early = await incidents.draft(token);
    const slow = app.database.transact(actor, async (tx) => {
      await recordEvent(tx, app.clock, {
        ...{ kind: 'incident.slow', objectType: 'incident', objectId: early.id, companyId: made.EAST.id },
        ...{ audience: 'COMPANY', summary: 'Written early, committed late.' },
      });
      begun();
      await held;
    });
    await began;
    const late = await incidents.draft(token);
    const before = await page(token, from);
    expect(of(before.changes, late)).toEqual([]);
    release();
    await slow;
    await settled();
    const after = await told(token, before.endCursor);
    const order = [...before.changes, ...after].filter(({ objectId }) => [early.id, late.id].includes(objectId));
    expect(order.map(({ kind }) => kind)).toEqual(['incident.created', 'incident.slow', 'incident.created']);
  });

  it('tells in a cursor nothing of how much others write, and takes none that names an event of another company', async () => {
    const [first] = await told(made.EAST.people.CISO.token, null);
    const parts = JSON.parse(Buffer.from(first!.cursor, 'base64url').toString()) as unknown[];
    expect(parts).toEqual(['changes', made.EAST.id, expect.stringMatching(/^[\da-f-]{36}$/)]);
    const answer = await ask(made.CENTRAL.people.CISO.token, first!.cursor);
    const unknown = await ask(made.CENTRAL.people.CISO.token, packed('changes', made.EAST.id, ID));
    expect([answer.code, answer.errors]).toEqual(['BAD_USER_INPUT', unknown.errors]);
    // The coordinator may read there.
    expect((await ask(made.WEST.people.INCIDENT_HANDLER.token, first!.cursor)).code).toBeUndefined();
  });

  const packed = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000000';

  it.each([
    ['of what was never recorded', packed('changes', ID, ID)],
    ['without an event', packed('changes', ID)],
    ['without its parts', packed('changes', null, null)],
    ['with a number', packed('changes', 5, ID)],
    ['with a made-up id', packed('changes', ID, 'x')],
    ['of a list', packed('companies', ID)],
    ['no cursor at all', 'yesterday'],
  ])('refuses a cursor that is %s', async (_, after) => {
    const answer = await ask(made.EAST.people.CISO.token, after);
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(problemsOf(answer)).toEqual(['after INVALID_CURSOR']);
  });

  it.each([0, 101, -1])('refuses a page of %d', async (first) => {
    expect((await ask(made.EAST.people.CISO.token, null, first)).code).toBe('BAD_USER_INPUT');
  });

  it('goes on from a cursor of long ago, and keeps the place where nothing is new', async () => {
    const { token } = made.EAST.people.CISO;
    await settled();
    const [first, ...others] = await told(token, null);
    expect(await told(token, first!.cursor)).toEqual(others);
    const { endCursor } = await page(token, await end(token));
    expect(await page(token, endCursor)).toEqual({ changes: [], endCursor, hasMore: false });
  });
});
