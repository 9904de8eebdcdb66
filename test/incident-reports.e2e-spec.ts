// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

const UPDATE =
  'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id version title } } }';
const SUBMIT = `mutation ($input: SubmitIncidentReportInput!) {
  submitIncidentReport(input: $input) { incident { id reference version status } report { id number stage sha256 content submittedBy } } }`;
const CHANGE =
  'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { incident { status version } } }';

describe('reports of an incident', () => {
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

  it('INITIAL names each gap, and changes nothing', async () => {
    const draft = await incidents.draft(reporter, { incidentTypes: ['OTHER'] });
    const answer = await app.graphql(
      SUBMIT,
      { input: { incidentId: draft.id, stage: 'INITIAL', expectedVersion: 7 } },
      reporter,
    );
    expect(problemsOf(answer)).toEqual([
      'incident.otherIncidentType REQUIRED',
      'incident.severity REQUIRED',
      'incident.environment REQUIRED',
      'incident.detectedAt REQUIRED',
    ]);
    expect(await incidents.read(reporter, draft.id, 'status version reports { id }')).toEqual({
      status: 'DRAFT',
      version: 1,
      reports: [],
    });
  });

  it('are snapshots with the hash of their canonical JSON, numbered within the incident', async () => {
    const draft = await incidents.draft(ciso, {
      ...COMPLETE,
      indicators: [{ type: 'DOMAIN', value: 'Evil[.]example' }],
      techniques: ['T0883'],
    });
    const { data } = await app.graphql(
      SUBMIT,
      { input: { incidentId: draft.id, stage: 'INITIAL', expectedVersion: 1 } },
      ciso,
    );
    const { report, incident } = data.submitIncidentReport;
    expect(report).toMatchObject({ number: 1, stage: 'INITIAL', submittedBy: 'ciso of EAST' });
    expect(createHash('sha256').update(canonicalize(report.content)!).digest('hex')).toBe(report.sha256);
    expect(report.content.incident).toMatchObject({
      ...COMPLETE,
      reference: incident.reference,
      techniques: ['T0883'],
      indicators: [{ type: 'DOMAIN', value: 'evil.example' }],
      contact: { name: 'ciso of EAST', phone: '+91 731 0000000' },
    });
    await incidents.update(ciso, incident, { title: 'Ransomware on two servers' });
    const later = await incidents.report(ciso, draft.id, 'SUPPLEMENTARY');
    expect(later).toMatchObject({ version: 4, reference: incident.reference, status: 'SUBMITTED' });
    const { reports } = await incidents.read(handler, draft.id, 'reports { number stage sha256 content }');
    expect(reports.map((made: Asked) => [made.number, made.stage, made.content.incident.title])).toEqual([
      [1, 'INITIAL', COMPLETE.title],
      [2, 'SUPPLEMENTARY', 'Ransomware on two servers'],
    ]);
    expect(reports[0].sha256).toBe(report.sha256);
  });

  it('INITIAL comes once and first', async () => {
    const { id } = await incidents.submitted(reporter);
    expect((await app.graphql(SUBMIT, { input: { incidentId: id, stage: 'INITIAL' } }, reporter)).code).toBe(
      'INVALID_TRANSITION',
    );
    const draft = await incidents.draft(reporter, COMPLETE);
    expect(
      (await app.graphql(SUBMIT, { input: { incidentId: draft.id, stage: 'SUPPLEMENTARY' } }, reporter)).code,
    ).toBe('INVALID_TRANSITION');
  });

  it('takes the provisional reference away', async () => {
    const draft = await incidents.draft(reporter, COMPLETE);
    const reported = await incidents.report(reporter, draft.id);
    expect(reported.reference).toMatch(/^EAST-2026-\d{4}$/);
    expect((await app.graphql(`{ incident(reference: "${draft.reference}") { id } }`, {}, reporter)).code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await app.graphql(`{ incident(reference: "${reported.reference}") { id } }`, {}, handler)).data.incident.id,
    ).toBe(draft.id);
  });

  it('after FINAL facts and reports rest until a reopening, which allows one more FINAL', async () => {
    let known = await incidents.change(handler, await incidents.submitted(reporter), 'ACKNOWLEDGED');
    const final = { input: { incidentId: known.id, stage: 'FINAL' } };
    expect(problemsOf(await app.graphql(SUBMIT, final, reporter))).toEqual([
      'incident.rootCause REQUIRED',
      'incident.correctiveActions REQUIRED',
    ]);
    known = await incidents.update(reporter, known, {
      rootCause: 'A stolen password',
      correctiveActions: 'A second factor',
    });
    known = await incidents.change(reporter, known, 'RESOLVED');
    const early = {
      incidentId: known.id,
      expectedVersion: known.version,
      status: 'CLOSED',
      closureReason: 'RESOLVED',
      closureNote: 'Done.',
    };
    expect((await app.graphql(CHANGE, { input: early }, handler)).code).toBe('INVALID_TRANSITION');
    known = await incidents.report(reporter, known.id, 'FINAL');
    for (const stage of ['SUPPLEMENTARY', 'FINAL']) {
      expect((await app.graphql(SUBMIT, { input: { incidentId: known.id, stage } }, reporter)).code).toBe(
        'INVALID_TRANSITION',
      );
    }
    const edit = { input: { id: known.id, expectedVersion: known.version, title: 'Another title' } };
    expect((await app.graphql(UPDATE, edit, reporter)).code).toBe('INVALID_TRANSITION');
    await incidents.comment(reporter, known.id, 'SHARED');
    known = await incidents.change(handler, known, 'CLOSED', {
      closureReason: 'RESOLVED',
      closureNote: 'Well done.',
    });
    known = await incidents.change(handler, known, 'INVESTIGATING', { reason: 'It came back.' });
    expect(await incidents.read(reporter, known.id, 'closureReason closureNote')).toEqual({
      closureReason: null,
      closureNote: null,
    });
    known = await incidents.update(reporter, known, { title: 'It came back' });
    known = await incidents.report(reporter, known.id, 'FINAL');
    expect((await app.graphql(SUBMIT, final, reporter)).code).toBe('INVALID_TRANSITION');
    expect(
      await incidents.change(handler, known, 'CLOSED', { closureReason: 'RESOLVED', closureNote: 'Again.' }),
    ).toMatchObject({ status: 'CLOSED' });
  });
});
