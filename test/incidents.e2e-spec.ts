// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

const CREATE = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id version } } }';
const UPDATE =
  'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id version title } } }';
const SUBMIT = `mutation ($input: SubmitIncidentReportInput!) {
  submitIncidentReport(input: $input) { incident { id reference version status } report { id number stage sha256 content submittedBy } } }`;
const CHANGE =
  'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { incident { status version } } }';

describe('incidents', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let ciso: string;
  let handler: string;

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make();
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    ciso = made.EAST.people.CISO.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
  }, 60_000);
  afterAll(() => app.stop());

  describe('drafts', () => {
    it('begin with a title alone, and show what is provisional', async () => {
      const draft = await incidents.draft(reporter);
      expect(draft).toMatchObject({
        status: 'DRAFT',
        version: 1,
        reference: expect.stringMatching(/^EAST-DRAFT-\w{8}$/),
      });
      const shown = await incidents.read(
        reporter,
        draft.id,
        `missing severity environment detectedAt noticedAt createdAt incidentTypes description tlp kind shareWithPeers
         submittedAt contact { name } impact { consumersAffected } assets { id } indicators { id } techniques reports { id }
         company { code name { en } } obligations { profile stage dueAt status basis incident { id title } }
         comments { totalCount nodes { body } } timeline { kind actor summary at } updatedAt`,
      );
      expect(shown).toMatchObject({
        missing: ['incidentTypes', 'severity', 'environment', 'detectedAt'],
        ...{
          severity: 'MEDIUM',
          environment: 'IT',
          incidentTypes: [],
          description: '',
          tlp: 'AMBER',
          kind: 'INCIDENT',
        },
        ...{ detectedAt: shown.createdAt, noticedAt: shown.createdAt, submittedAt: null, contact: null, reports: [] },
        ...{ company: { code: 'EAST' }, comments: { totalCount: 0, nodes: [] } },
      });
      expect(shown.timeline).toEqual([expect.objectContaining({ kind: 'incident.created' })]);
      expect(shown.obligations[0].incident).toEqual({ id: draft.id, title: COMPLETE.title });
    });

    it('keep what an update does not name, clear null, and keep the ids of equal elements', async () => {
      const assets = [
        { name: 'BILL-1', environment: 'IT' },
        { name: 'HIS-2', environment: 'OT', vendor: 'Acme' },
      ];
      const draft = await incidents.draft(reporter, {
        ...COMPLETE,
        assets,
        location: 'Jabalpur',
        impact: { downtimeMinutes: 3, consumersAffected: 9 },
      });
      const before = await incidents.read(reporter, draft.id, 'assets { id name }');
      const update = {
        assets: [assets[1], { name: 'NEW-3', environment: 'IT' }],
        location: null,
        impact: { consumersAffected: 10 },
      };
      expect(await incidents.update(reporter, draft, update)).toMatchObject({ version: 2 });
      const after = await incidents.read(
        reporter,
        draft.id,
        'assets { id name } location severity impact { downtimeMinutes consumersAffected }',
      );
      expect(after).toMatchObject({
        location: null,
        severity: 'HIGH',
        impact: { downtimeMinutes: 3, consumersAffected: 10 },
      });
      expect(after.assets.map((asset: Asked) => asset.name)).toEqual(['HIS-2', 'NEW-3']);
      expect(after.assets[0].id).toBe(before.assets[1].id);
    });

    it('let noticedAt follow detectedAt until somebody gives it, or INITIAL fixes it', async () => {
      const draft = await incidents.draft(reporter, COMPLETE);
      const moved = await incidents.update(reporter, draft, { detectedAt: '2026-11-24T05:00:00.123+00:00' });
      expect(await incidents.read(reporter, draft.id, 'noticedAt')).toEqual({ noticedAt: '2026-11-24T05:00:00.123Z' });
      const reported = await incidents.report(reporter, moved.id);
      const corrected = await incidents.update(reporter, reported, { detectedAt: '2026-11-24T06:00:00Z' });
      expect(await incidents.read(reporter, draft.id, 'noticedAt detectedAt')).toEqual({
        noticedAt: '2026-11-24T05:00:00.123Z',
        detectedAt: '2026-11-24T06:00:00.000Z',
      });
      await incidents.update(reporter, corrected, { noticedAt: '2026-11-24T03:00:00Z' });
      expect(await incidents.read(reporter, draft.id, 'noticedAt')).toEqual({ noticedAt: '2026-11-24T03:00:00.000Z' });
    });

    it('raise the version by nothing when nothing changes', async () => {
      const draft = await incidents.draft(reporter, COMPLETE);
      expect(await incidents.update(reporter, draft, { title: COMPLETE.title, severity: 'HIGH' })).toMatchObject({
        version: 1,
      });
    });

    it('are withdrawn without a reason, and stay the company’s own', async () => {
      const draft = await incidents.draft(reporter);
      expect(await incidents.change(reporter, draft, 'WITHDRAWN')).toMatchObject({ status: 'WITHDRAWN', version: 2 });
      const { code } = await app.graphql(`{ incident(id: "${draft.id}") { id } }`, {}, handler);
      expect(code).toBe('NOT_FOUND');
      const again = await app.graphql(SUBMIT, { input: { incidentId: draft.id, stage: 'INITIAL' } }, reporter);
      expect(again.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('bad input', () => {
    it('gets one problem for each wrong field, in one answer', async () => {
      const input = {
        title: 'ab',
        tlp: 'RED',
        incidentTypes: ['CERTIN-05', 'CERTIN-99'],
        classification: 'nonsense/thing',
        occurredAt: '2026-11-24T06:00:00Z',
        detectedAt: '2026-11-24T05:00:00Z',
        noticedAt: '2030-01-01T00:00:00Z',
        sabotageSuspectedAt: '1969-12-31T00:00:00Z',
        techniques: ['T0883', 'X1'],
        ownReference: '  ',
        impact: { downtimeMinutes: -1 },
        contact: { name: '' },
        assets: [{ name: 'a'.repeat(201), environment: 'IT' }],
        indicators: [
          { type: 'IPV4', value: '10.0.0.1' },
          { type: 'IPV4', value: '127.1' },
          { type: 'DOMAIN', value: 'a.example', tlp: 'RED' },
        ],
      };
      const answer = await app.graphql(CREATE, { input }, reporter);
      expect(problemsOf(answer).sort()).toEqual(
        [
          'input.title TOO_SHORT',
          'input.tlp NOT_ALLOWED',
          'input.incidentTypes.1 UNKNOWN_CODE',
          'input.classification UNKNOWN_CODE',
          'input.occurredAt AFTER_DETECTION',
          'input.noticedAt IN_FUTURE',
          'input.sabotageSuspectedAt OUT_OF_RANGE',
          'input.techniques.1 UNKNOWN_CODE',
          'input.ownReference REQUIRED',
          'input.impact.downtimeMinutes OUT_OF_RANGE',
          'input.contact.name REQUIRED',
          'input.assets.0.name TOO_LONG',
          'input.indicators.1.value INVALID_INDICATOR',
          'input.indicators.2.tlp NOT_ALLOWED',
        ].sort(),
      );
    });

    it('finds occurredAt after a detectedAt that was given before', async () => {
      const draft = await incidents.draft(reporter, COMPLETE);
      const answer = await app.graphql(
        UPDATE,
        { input: { id: draft.id, expectedVersion: 1, occurredAt: '2026-11-24T05:30:00.001Z' } },
        reporter,
      );
      expect(problemsOf(answer)).toEqual(['input.occurredAt AFTER_DETECTION']);
    });

    it.each([
      ['a malformed id', 'nonsense', 'NOT_FOUND'],
      ['an unknown id', randomUUID(), 'NOT_FOUND'],
    ])('answers %s with %s', async (_, id, code) => {
      const answer = await app.graphql(UPDATE, { input: { id, expectedVersion: 1, title: 'Another title' } }, reporter);
      expect([answer.code, answer.errors?.[0]?.message]).toEqual([
        code,
        'There is no such incident, or you may not see it.',
      ]);
    });

    it('takes the id or the reference, not both and not none', async () => {
      expect(problemsOf(await app.graphql('{ incident { id } }', {}, reporter))).toEqual(['id ONE_OF']);
      const both = await app.graphql(
        `{ incident(id: "${randomUUID()}", reference: "EAST-2026-0001") { id } }`,
        {},
        reporter,
      );
      expect(problemsOf(both)).toEqual(['id ONE_OF']);
    });
  });

  describe('status', () => {
    const change = (token: string, input: object) => app.graphql(CHANGE, { input }, token);

    it('is changed by those whom the table names, each refusal in its order', async () => {
      const known = await incidents.submitted(reporter);
      const input = { incidentId: known.id, expectedVersion: 99, status: 'ACKNOWLEDGED' };
      expect((await change(made.CENTRAL.people.CISO.token, input)).code).toBe('NOT_FOUND');
      expect((await change(reporter, input)).code).toBe('FORBIDDEN');
      expect((await change(made.EAST.people.VIEWER.token, input)).code).toBe('FORBIDDEN');
      expect((await change(made.EAST.people.COMPANY_ADMIN.token, input)).code).toBe('FORBIDDEN');
      expect(problemsOf(await change(ciso, { ...input, status: 'WITHDRAWN' }))).toEqual(['input.reason REQUIRED']);
      const stale = await change(handler, input);
      expect([stale.code, (stale.errors?.[0]?.extensions as Asked).currentVersion]).toEqual([
        'STALE_VERSION',
        known.version,
      ]);
      expect((await change(handler, { ...input, expectedVersion: known.version, status: 'CONTAINED' })).code).toBe(
        'INVALID_TRANSITION',
      );
      expect(
        (await change(handler, { ...input, expectedVersion: known.version })).data.changeIncidentStatus.incident,
      ).toEqual({ status: 'ACKNOWLEDGED', version: known.version + 1 });
    });

    it('CLOSED needs a reason and a note', async () => {
      const known = await incidents.change(handler, await incidents.submitted(reporter), 'ACKNOWLEDGED');
      const input = { incidentId: known.id, expectedVersion: known.version, status: 'CLOSED' };
      expect(problemsOf(await change(handler, input))).toEqual([
        'input.closureReason REQUIRED',
        'input.closureNote REQUIRED',
      ]);
      const closed = await change(handler, { ...input, closureReason: 'FALSE_ALARM', closureNote: 'A test alarm.' });
      expect(closed.data.changeIncidentStatus.incident.status).toBe('CLOSED');
    });

    it('tells both sides in the timeline why it was changed, and goes on to when an incident is opened again', async () => {
      const known = await incidents.change(handler, await incidents.submitted(reporter), 'ACKNOWLEDGED');
      const outcome = { closureReason: 'FALSE_ALARM', closureNote: 'A test alarm.' };
      const closed = await incidents.change(handler, known, 'CLOSED', outcome);
      await incidents.change(handler, closed, 'INVESTIGATING', { reason: 'It was none.\nIt went on.' });
      for (const reader of [reporter, handler]) {
        const { timeline } = await incidents.read(reader, known.id, 'timeline { kind note }');
        const changes = timeline.filter(({ kind }: Asked) => kind === 'incident.status-changed');
        expect(changes.map(({ note }: Asked) => note)).toEqual([null, 'A test alarm.', 'It was none.\nIt went on.']);
        expect(timeline.find(({ kind }: Asked) => kind === 'incident.submitted').note).toBeNull();
      }
    });

    it('WITHDRAWN after submission stays visible to the coordinator', async () => {
      const known = await incidents.submitted(reporter);
      expect(
        (
          await change(reporter, {
            incidentId: known.id,
            expectedVersion: known.version,
            status: 'WITHDRAWN',
            reason: 'x',
          })
        ).code,
      ).toBe('FORBIDDEN');
      await incidents.change(ciso, known, 'WITHDRAWN', { reason: 'Reported twice.' });
      expect(await incidents.read(handler, known.id, 'status obligations { status metAt }')).toMatchObject({
        status: 'WITHDRAWN',
      });
    });
  });
});
