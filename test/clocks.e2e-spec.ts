// SPDX-License-Identifier: Apache-2.0
import { type ClockInstants, statusOf } from '@prahari/obligations';
import pg from 'pg';
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Incidents } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

const HOUR = 3_600_000;
const FILE =
  'mutation ($input: RecordExternalFilingInput!) { recordExternalFiling(input: $input) { obligation { id stage status metAt filedBy externalReference incident { id version } } } }';

describe('clocks', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let ciso: string;
  let handler: string;
  /** A client's secret, which outlives every session. */
  let system: string;

  beforeAll(async () => {
    app = await TestApp.start();
    const companies = new Companies(app.database, app.clock);
    made = await companies.make(['EAST', 'CENTRAL']);
    system = await companies.client(made.EAST.people.CISO, ['incident:read']);
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    ciso = made.EAST.people.CISO.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
  }, 60_000);
  afterAll(() => app.stop());

  interface Clock {
    readonly [name: string]: string | null;
  }
  const clocksOf = async (id: string, token = reporter): Promise<Clock[]> =>
    (await incidents.read(token, id, 'obligations { id profile stage startsAt dueAt basis status metAt filedBy }'))
      .obligations;
  const one = (clocks: readonly Clock[], stage: string, profile?: string): Clock | undefined =>
    clocks.find((clock) => clock['stage'] === stage && (!profile || clock['profile'] === profile));
  const file = (token: string, input: object) => app.graphql(FILE, { input }, token);
  const ago = (milliseconds: number): string => new Date(app.clock.now().getTime() - milliseconds).toISOString();

  it('run from the draft on, and say why they are due when they are', async () => {
    const draft = await incidents.draft(reporter, {
      detectedAt: '2026-11-24T06:00:00Z',
      noticedAt: '2026-11-24T05:40:00Z',
    });
    const clocks = await clocksOf(draft.id);
    expect(clocks.map((clock) => [clock['profile'], clock['stage']]).sort()).toEqual([
      ['in-cea-2021', 'reportable_event'],
      ['in-cert-in-2022', 'initial'],
      ['in-discom-coordinator', 'notify_coordinator'],
    ]);
    expect(one(clocks, 'initial')).toMatchObject({
      ...{ startsAt: '2026-11-24T05:40:00.000Z', dueAt: '2026-11-24T11:40:00.000Z', status: 'PENDING' },
      basis: 'noticed 2026-11-24 11:10 IST + 6 h',
    });
  });

  it('move when noticedAt is corrected, judge met ones again, and the event keeps both', async () => {
    const reported = await incidents.submitted(reporter, { detectedAt: ago(2 * HOUR) });
    const own = () => clocksOf(reported.id).then((clocks) => one(clocks, 'notify_coordinator'));
    expect(await own()).toMatchObject({ status: 'MET' });
    await incidents.update(reporter, reported, { noticedAt: ago(7 * HOUR) });
    expect(await own()).toMatchObject({ status: 'MET_LATE', startsAt: ago(7 * HOUR) });
    const changes = await payloads(reported.id, 'incident.facts-changed');
    expect(changes).toEqual([{ noticedAt: { before: ago(2 * HOUR), after: ago(7 * HOUR) } }]);
  });

  it('are chosen by effective dates at noticedAt and by the facts', async () => {
    const draft = await incidents.draft(reporter, { detectedAt: '2021-10-06T18:29:59Z' });
    expect(await clocksOf(draft.id)).toMatchObject([{ profile: 'in-discom-coordinator' }]);
    const sabotage = await incidents.update(reporter, draft, { detectedAt: ago(HOUR), sabotageSuspectedAt: ago(HOUR) });
    expect(one(await clocksOf(draft.id), 'sabotage')).toMatchObject({ profile: 'in-cea-2021' });
    await incidents.update(reporter, sabotage, { sabotageSuspectedAt: null });
    expect(one(await clocksOf(draft.id), 'sabotage')).toBeUndefined();
  });

  it('of reports: a SUPPLEMENTARY meets the open status_update and opens the next, until containment', async () => {
    let known = await incidents.submitted(reporter, { detectedAt: ago(HOUR) });
    const updates = async () =>
      (await clocksOf(known.id)).filter((clock) => clock['stage'] === 'status_update').map((clock) => clock['status']);
    expect(await updates()).toEqual(['PENDING']);
    known = await incidents.report(reporter, known.id, 'SUPPLEMENTARY');
    expect((await updates()).sort()).toEqual(['MET', 'PENDING']);
    known = await incidents.change(handler, known, 'ACKNOWLEDGED');
    app.clock.advance(1);
    await incidents.change(handler, known, 'CONTAINED');
    await incidents.report(reporter, known.id, 'SUPPLEMENTARY');
    expect(await updates()).toEqual(['MET', 'MET']);
  });

  it('start when the coordinator resolves, and are met by FINAL', async () => {
    let known = await incidents.submitted(reporter, { detectedAt: ago(HOUR), rootCause: 'A', correctiveActions: 'B' });
    known = await incidents.change(handler, known, 'ACKNOWLEDGED');
    known = await incidents.change(handler, known, 'RESOLVED');
    expect(one(await clocksOf(known.id, handler), 'closure_report')).toMatchObject({ status: 'PENDING' });
    await incidents.report(reporter, known.id, 'FINAL');
    expect(one(await clocksOf(known.id), 'closure_report')).toMatchObject({ status: 'MET' });
  });

  it('become NOT_APPLICABLE when the incident is withdrawn, but for met ones', async () => {
    const known = await incidents.submitted(reporter, { detectedAt: ago(HOUR) });
    await incidents.change(ciso, known, 'WITHDRAWN', { reason: 'Twice.' });
    const clocks = await clocksOf(known.id);
    expect(one(clocks, 'notify_coordinator')).toMatchObject({ status: 'MET' });
    expect(one(clocks, 'initial')).toMatchObject({ status: 'NOT_APPLICABLE' });
  });

  describe('that a named person files', () => {
    it('are met at the due instant, late after it; a second filing replaces the first and the event keeps both', async () => {
      const known = await incidents.submitted(reporter, { detectedAt: ago(8 * HOUR) });
      const { id: obligationId, dueAt } = one(await clocksOf(known.id), 'initial')!;
      const late = new Date(Date.parse(dueAt!) + 1).toISOString();
      const first = await file(ciso, { obligationId, filedAt: late, channel: 'email', externalReference: 'CERTIN-1' });
      expect(first.data.recordExternalFiling.obligation).toEqual({
        ...{
          id: obligationId,
          stage: 'initial',
          status: 'MET_LATE',
          metAt: late,
          filedBy: 'ciso of EAST',
          externalReference: 'CERTIN-1',
        },
        incident: { id: known.id, version: known.version },
      });
      const second = await file(ciso, { obligationId, filedAt: dueAt });
      expect(second.data.recordExternalFiling.obligation).toMatchObject({
        status: 'MET',
        metAt: dueAt,
        externalReference: null,
      });
      const { timeline } = await incidents.read(handler, known.id, 'timeline { kind actor }');
      expect(timeline.filter((entry: Asked) => entry.kind === 'obligation.filed')).toHaveLength(2);
      const filings = await payloads(obligationId!, 'obligation.filed');
      expect(filings[1]).toMatchObject({
        before: { metAt: late, externalReference: 'CERTIN-1' },
        after: { metAt: dueAt },
      });
      await incidents.update(reporter, known, { title: 'The filing stays' });
      expect(one(await clocksOf(known.id), 'initial')).toMatchObject({ status: 'MET', metAt: dueAt });
    });

    it('change nothing and are recorded once when the same filing is told again', async () => {
      const known = await incidents.submitted(reporter, { detectedAt: ago(2 * HOUR) });
      const { id: obligationId } = one(await clocksOf(known.id), 'initial')!;
      const filing = { obligationId, filedAt: ago(HOUR), channel: 'email', externalReference: 'CERTIN-2' };
      const answers = [await file(ciso, filing), await file(ciso, filing)];
      expect(answers[1]?.data).toEqual(answers[0]?.data);
      expect(await payloads(obligationId!, 'obligation.filed')).toHaveLength(1);
      await file(ciso, { ...filing, externalReference: 'CERTIN-3' });
      expect(await payloads(obligationId!, 'obligation.filed')).toHaveLength(2);
    });

    it('are refused before their start, in the future, where a report meets them, and to others', async () => {
      const known = await incidents.submitted(reporter, { detectedAt: ago(HOUR) });
      const clocks = await clocksOf(known.id);
      const [statutory, own] = [one(clocks, 'initial')!['id'], one(clocks, 'notify_coordinator')!['id']];
      expect(problemsOf(await file(ciso, { obligationId: statutory, filedAt: ago(HOUR + 1) }))).toEqual([
        'input.filedAt BEFORE_START',
      ]);
      expect(problemsOf(await file(ciso, { obligationId: statutory, filedAt: ago(-HOUR) }))).toEqual([
        'input.filedAt IN_FUTURE',
      ]);
      expect(problemsOf(await file(ciso, { obligationId: own, filedAt: ago(0) }))).toEqual([
        'input.obligationId MET_BY_REPORT',
      ]);
      expect((await file(reporter, { obligationId: statutory, filedAt: ago(0) })).code).toBe('FORBIDDEN');
      expect((await file(made.CENTRAL.people.CISO.token, { obligationId: statutory, filedAt: ago(0) })).code).toBe(
        'NOT_FOUND',
      );
      expect((await file(ciso, { obligationId: known.id, filedAt: ago(0) })).code).toBe('NOT_FOUND');
    });
  });

  it('are listed across incidents, earliest due first, by status and page', async () => {
    const list = async (args: string, token = ciso) => {
      const { data, errors } = await app.graphql(
        `{ obligations${args} { totalCount nodes { id startsAt dueAt status profile incident { reference } } pageInfo { endCursor } } }`,
        {},
        token,
      );
      expect(errors).toBeUndefined();
      return data.obligations;
    };
    const all = await list('(first: 100)');
    const keys = all.nodes.map((node: Asked) => node.dueAt ?? node.startsAt);
    expect(keys).toEqual([...keys].sort());
    const [first, second] = [
      await list('(first: 3)'),
      await list(`(first: 3, after: "${(await list('(first: 3)')).pageInfo.endCursor}")`),
    ];
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 6));
    for (const status of ['PENDING', 'DUE_SOON', 'OVERDUE', 'MET', 'MET_LATE', 'NOT_APPLICABLE']) {
      const { totalCount, nodes } = await list(`(first: 100, filter: { status: [${status}] })`);
      expect(totalCount).toBe(all.nodes.filter((node: Asked) => node.status === status).length);
      expect(nodes.every((node: Asked) => node.status === status)).toBe(true);
    }
    const running = await list('(first: 100, filter: { status: [OVERDUE], profile: ["in-cert-in-2022"] })', handler);
    expect(
      running.nodes.every(
        (node: Asked) => node.profile === 'in-cert-in-2022' && node.incident.reference.startsWith('EAST-2026'),
      ),
    ).toBe(true);
  });

  it('have in the database the status that the pure rule gives, at every instant that matters', async () => {
    const { id } = await incidents.submitted(reporter, { detectedAt: ago(HOUR), impact: { personalDataRecords: 5 } });
    const rows = await superuser<ClockInstants & { id: string }>(
      'select id, starts_at as "startsAt", due_soon_at as "dueSoonAt", late_after as "lateAfter", met_at as "metAt", withdrawn_at as "withdrawnAt" from obligation where incident_id = $1',
      id,
    );
    const begin = app.clock.time;
    const moments = rows
      .flatMap((row) => [row.dueSoonAt, row.lateAfter])
      .filter((moment): moment is Date => moment !== null && moment > begin);
    for (const moment of moments) {
      for (const shift of [-1, 0, 1]) {
        app.clock.time = new Date(moment.getTime() + shift);
        const shown = new Map((await clocksOf(id, system)).map((clock) => [clock['id'], clock['status']]));
        for (const row of rows) expect(shown.get(row.id)).toBe(statusOf(row, app.clock.time));
      }
    }
    app.clock.time = begin;
    expect(moments.length).toBeGreaterThan(1);
  });

  async function superuser<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
    await client.connect();
    const { rows } = await client.query<Row>(text, values);
    await client.end();
    return rows;
  }

  const payloads = async (objectId: string, kind: string) =>
    (
      await superuser<{ payload: unknown }>(
        'select p.payload from event e join event_payload p on p.event_id = e.id where e.object_id = $1 and e.kind = $2 order by e.id',
        objectId,
        kind,
      )
    ).map(({ payload }) => payload);
});
