// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Incidents, type Known } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

const HOUR = 3_600_000;

describe('lists of incidents', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let handler: string;
  const known: Known[] = [];

  const SEEDS = [
    {
      title: 'Malware on a workstation',
      severity: 'LOW',
      detectedAt: '2026-11-20T05:00:00Z',
      description: 'The firewall logged it.',
    },
    {
      title: 'बिलिंग सर्वर पर साइबर घटनाओं की सूचना',
      severity: 'CRITICAL',
      detectedAt: '2026-11-22T05:00:00Z',
      ownReference: 'INC/2026/00123',
    },
    {
      title: 'Phishing of the cashier',
      severity: 'HIGH',
      detectedAt: '2026-11-21T05:00:00Z',
      incidentTypes: ['CERTIN-07', 'OTHER'],
      otherIncidentType: 'A call',
      kind: 'NEAR_MISS',
      indicators: [
        { type: 'DOMAIN', value: 'Bad[.]Example' },
        { type: 'IPV4', value: '192.0.2.7', tlp: 'AMBER_STRICT' },
      ],
    },
    {
      title: 'Lights flickered',
      severity: 'HIGH',
      detectedAt: '2026-11-19T05:00:00Z',
      environment: 'OT',
      tlp: 'AMBER_STRICT',
      indicators: [{ type: 'DOMAIN', value: 'quiet.example' }],
    },
  ];

  beforeAll(async () => {
    // Nobody is signed out while the clock is moved.
    app = await TestApp.start({ settings: { sessionIdleMinutes: 100_000, sessionHours: 10_000 } });
    made = await new Companies(app.database, app.clock).make();
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
    for (const seed of SEEDS) {
      app.clock.advance(1_000);
      known.push(await incidents.submitted(reporter, seed));
    }
    app.clock.advance(1_000);
    known.push(await incidents.draft(reporter, { title: 'A draft about firewalls' }));
  }, 60_000);
  afterAll(() => app.stop());

  const indexes = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => known.findIndex((one) => one.id === id));
  async function list(args: string, token = reporter): Promise<number[]> {
    const { data, errors } = await app.graphql(`{ incidents${args} { nodes { id } } }`, {}, token);
    expect(errors).toBeUndefined();
    return indexes(data.incidents.nodes);
  }

  it.each([
    ['', [4, 3, 2, 1, 0]],
    ['(orderBy: { field: DETECTED_AT, direction: DESC })', [4, 1, 2, 0, 3]],
    ['(orderBy: { field: DETECTED_AT, direction: ASC })', [3, 0, 2, 1, 4]],
    ['(orderBy: { field: SUBMITTED_AT, direction: DESC })', [3, 2, 1, 0, 4]],
    ['(orderBy: { field: SUBMITTED_AT, direction: ASC })', [4, 0, 1, 2, 3]],
    ['(orderBy: { field: SEVERITY, direction: DESC })', [1, 3, 2, 4, 0]],
    ['(orderBy: { field: UPDATED_AT, direction: ASC })', [0, 1, 2, 3, 4]],
  ])('come in order%s, also page by page', async (args, expected) => {
    expect(await list(args)).toEqual(expected);
    const paged: number[] = [];
    let after: string | null = null;
    do {
      const inner = args === '' ? '' : `, ${args.slice(1, -1)}`;
      const document = `query ($after: String) { incidents(first: 2, after: $after${inner}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { data }: Asked = await app.graphql(document, { after }, reporter);
      paged.push(...indexes(data.incidents.nodes));
      after = data.incidents.pageInfo.hasNextPage ? data.incidents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(expected);
  });

  it.each([
    ['{ status: [DRAFT] }', [4]],
    ['{ status: [SUBMITTED, CLOSED] }', [3, 2, 1, 0]],
    ['{ severity: [MEDIUM] }', [4]],
    ['{ severity: [HIGH, CRITICAL] }', [3, 2, 1]],
    ['{ kind: [NEAR_MISS] }', [2]],
    ['{ incidentTypes: ["OTHER"] }', [2]],
    ['{ incidentTypes: ["CERTIN-05", "CERTIN-07"] }', [3, 2, 1, 0]],
    ['{ detectedFrom: "2026-11-21T00:00:00Z", detectedTo: "2026-11-22T05:00:00Z" }', [2, 1]],
    ['{ ownReference: "INC/2026/00123" }', [1]],
    ['{ ownReference: "INC/2026/001" }', []],
    ['{ indicator: "hxxp://nothing[.]example" }', []],
    ['{ indicator: "bad.example" }', [2]],
    ['{ indicator: "192[.]0[.]2[.]7" }', [2]],
    ['{ search: "firewall" }', [4, 0]],
    ['{ search: "firewalls workstation" }', [0]],
    ['{ search: "घटना" }', [1]],
    ['{ search: "बिलिंग" }', [1]],
    ['{ search: "east-2026-0002" }', [1]],
    ['{ search: "EAST-2026" }', [3, 2, 1, 0]],
    ['{ search: "inc/2026/00123" }', [1]],
    ['{ search: "INC/2026" }', [1]],
    ['{ search: "EAST-DRAFT" }', [4]],
    ['{ search: "\'; drop table incident; --\\\\" }', []],
    ['{ search: "firewall", severity: [LOW] }', [0]],
    ['{ overdue: true }', [3, 2, 1, 0]],
    ['{ overdue: false }', [4]],
  ])('are narrowed by %s', async (filter, expected) => {
    expect(await list(`(filter: ${filter})`)).toEqual(expected);
    const { data } = await app.graphql(`{ incidents(filter: ${filter}) { totalCount } }`, {}, reporter);
    expect(data.incidents.totalCount).toBe(expected.length);
  });

  it('find the same page by page, whichever way the search goes', async () => {
    const paged: number[] = [];
    let after: string | null = null;
    do {
      const { data }: Asked = await app.graphql(
        'query ($after: String) { incidents(first: 1, after: $after, filter: { search: "EAST-2026" }) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
        reporter,
      );
      paged.push(...indexes(data.incidents.nodes));
      after = data.incidents.pageInfo.hasNextPage ? data.incidents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual([3, 2, 1, 0]);
  });

  it('serve incremental reading', async () => {
    app.clock.advance(1_000);
    await incidents.change(handler, known[1]!, 'ACKNOWLEDGED');
    const from = app.clock.now().toISOString();
    const args = `(filter: { updatedFrom: "${from}" }, orderBy: { field: UPDATED_AT, direction: ASC })`;
    expect(await list(args, handler)).toEqual([1]);
  });

  it('tell where the last word of the shared thread waits for an answer', async () => {
    const waiting = '(filter: { replyWaiting: true })';
    await incidents.comment(handler, known[0]!.id, 'SHARED');
    await incidents.comment(handler, known[1]!.id, 'SHARED');
    await incidents.comment(handler, known[2]!.id, 'COORDINATOR_INTERNAL');
    // A note among themselves answers nobody.
    await incidents.comment(reporter, known[0]!.id, 'COMPANY_INTERNAL');
    expect(await list(waiting)).toEqual([1, 0]);
    expect(await list(waiting, handler)).toEqual([]);
    await incidents.comment(reporter, known[1]!.id, 'SHARED');
    expect(await list(waiting)).toEqual([0]);
    expect(await list('(filter: { replyWaiting: false })')).toEqual([4, 3, 2, 1]);
    expect(await list(waiting, handler)).toEqual([1]);
  });

  it('tell what is overdue as its clocks do', async () => {
    app.clock.advance(7 * HOUR);
    expect(await list('(filter: { overdue: true })')).toEqual([4, 3, 2, 1, 0]);
    expect(await list('(filter: { overdue: false })')).toEqual([]);
  });

  it.each([
    ['(first: 0)', 'first OUT_OF_RANGE'],
    ['(first: 101)', 'first OUT_OF_RANGE'],
    ['(first: -1)', 'first OUT_OF_RANGE'],
    ['(after: "nonsense")', 'after INVALID_CURSOR'],
    ['(filter: { companyId: "nonsense" })', 'filter.companyId INVALID_VALUE'],
    ['(filter: { search: " " })', 'filter.search REQUIRED'],
  ])('refuse %s', async (args, problem) => {
    const answer = await app.graphql(`{ incidents${args} { nodes { id } } }`, {}, reporter);
    expect([answer.code, ...problemsOf(answer)]).toEqual(['BAD_USER_INPUT', problem]);
  });

  it('refuse a cursor of another order', async () => {
    const { data } = await app.graphql('{ incidents { pageInfo { endCursor } } }', {}, reporter);
    const args = `(after: "${data.incidents.pageInfo.endCursor}", orderBy: { field: SEVERITY, direction: ASC })`;
    expect(problemsOf(await app.graphql(`{ incidents${args} { nodes { id } } }`, {}, reporter))).toEqual([
      'after INVALID_CURSOR',
    ]);
  });

  it('cost the same number of statements whatever their length', async () => {
    const document = `query ($first: Int) { incidents(first: $first) { totalCount nodes { title company { code contacts { name } } assets { name }
      indicators { value otherCompaniesCount } reports { number } obligations { stage status incident { title } } timeline { kind }
      comments(first: 5) { totalCount nodes { body } } } } }`;
    const reads = jest.spyOn(app.database, 'read');
    const counts = [];
    for (const first of [1, 5]) {
      reads.mockClear();
      const { data, errors } = await app.graphql(document, { first }, reporter);
      expect([errors, data.incidents.nodes.length]).toEqual([undefined, first]);
      counts.push(reads.mock.calls.length);
    }
    reads.mockRestore();
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(4);
  });

  describe('with pages of comments', () => {
    const COMMENTS = 'nodes { body } pageInfo { hasNextPage endCursor } totalCount';
    const bodies = ({ nodes }: Asked) => nodes.map(({ body }: Asked) => body);

    it('are one statement where the pages are asked for in one way, and give the same where in several', async () => {
      const { id } = await incidents.submitted(reporter);
      for (const body of ['One', 'Two', 'Three']) await incidents.comment(reporter, id, 'SHARED', body);
      const reads = jest.spyOn(app.database, 'read');
      const ask = async (document: string, variables: object = {}) => {
        reads.mockClear();
        const { data, errors } = await app.graphql(document, { id, ...variables }, handler);
        expect(errors).toBeUndefined();
        const work = reads.mock.calls.filter(([context]) => context.databaseRole !== 'prahari_identity').length;
        return { ...data.incident, work };
      };
      const all = await ask(`query ($id: ID) { incident(id: $id) { comments { ${COMMENTS} } } }`);
      expect([all.work, bodies(all.comments), all.comments.totalCount]).toEqual([1, ['Three', 'Two', 'One'], 3]);
      const paged = `query ($id: ID, $first: Int = 2, $after: String) { incident(id: $id) {
        comments(first: $first, after: $after) { ${COMMENTS} } obligations { incident { comments(first: $first, after: $after) { nodes { body } } } } } }`;
      const first = await ask(paged);
      expect([first.work, bodies(first.comments), first.comments.totalCount]).toEqual([1, ['Three', 'Two'], 3]);
      expect(bodies(first.obligations[0].incident.comments)).toEqual(['Three', 'Two']);
      const next = await ask(paged, { after: first.comments.pageInfo.endCursor });
      expect([next.work, bodies(next.comments)]).toEqual([1, ['One']]);
      const several = await ask(
        `query ($id: ID) { incident(id: $id) { newest: comments(first: 1) { ${COMMENTS} } comments { ${COMMENTS} } } }`,
      );
      expect([bodies(several.newest), bodies(several.comments)]).toEqual([['Three'], ['Three', 'Two', 'One']]);
      reads.mockRestore();
    });

    it.each([
      ['(first: 0)', 'first OUT_OF_RANGE'],
      ['(after: "nonsense")', 'after INVALID_CURSOR'],
    ])('refuse comments%s', async (args, problem) => {
      const document = `query ($id: ID) { incident(id: $id) { comments${args} { nodes { body } } } }`;
      const answer = await app.graphql(document, { id: known[0]!.id }, reporter);
      expect([answer.code, ...problemsOf(answer)]).toEqual(['BAD_USER_INPUT', problem]);
    });
  });

  describe('searched by a reference pasted whole', () => {
    const search = async (token: string, text: string) => {
      const document =
        'query ($text: String) { incidents(first: 1, filter: { search: $text }) { totalCount nodes { id } pageInfo { endCursor } } }';
      const { data } = await app.graphql(document, { text }, token);
      return [data.incidents.totalCount, data.incidents.nodes[0]?.id];
    };

    it('are that incident alone, whoever else writes of it', async () => {
      const one = await incidents.submitted(reporter, { ownReference: 'Ticket-77 B' });
      const draft = await incidents.draft(reporter);
      const words = `See ${one.reference}, ${draft.reference} and TICKET-77 B.`;
      await incidents.submitted(reporter, { description: words });
      await incidents.submitted(made.CENTRAL.people.CISO.token, { description: words });
      for (const text of [one.reference, one.reference.toLowerCase(), ' ticket-77 b ']) {
        expect([text, await search(reporter, text)]).toEqual([text, [1, one.id]]);
        expect([text, await search(handler, text)]).toEqual([text, [1, one.id]]);
      }
      expect(await search(reporter, draft.reference)).toEqual([1, draft.id]);
      // To whom it is not visible, it is nothing but words.
      expect(await search(handler, draft.reference)).toEqual([2, expect.not.stringMatching(draft.id)]);
      expect((await search(made.CENTRAL.people.CISO.token, one.reference))[0]).toBe(1);
      expect((await search(reporter, `${one.reference} and`))[0]).toBe(2);
    });

    it('are all that share one ticket number, page by page', async () => {
      const of = (code: 'CENTRAL' | 'TRANSCO') => made[code].people.CISO.token;
      const older = await incidents.submitted(of('CENTRAL'), { ownReference: 'SHARED-1' });
      const newer = await incidents.submitted(of('TRANSCO'), { ownReference: 'shared-1' });
      const document =
        'query ($after: String) { incidents(first: 1, after: $after, filter: { search: "Shared-1" }) { nodes { id } pageInfo { endCursor hasNextPage } } }';
      const first = (await app.graphql(document, {}, handler)).data.incidents;
      const next = (await app.graphql(document, { after: first.pageInfo.endCursor }, handler)).data.incidents;
      expect([...first.nodes, ...next.nodes]).toEqual([{ id: newer.id }, { id: older.id }]);
      expect(next.pageInfo.hasNextPage).toBe(false);
    });
  });
});
