// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { type GraphqlAnswer, TestApp } from './support/app.js';
import { Advisories, recommend } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { problemsOf } from './support/problems.js';

jest.setTimeout(60_000);

const NOBODY = '01900000-0000-7000-8000-000000000000';
const CREATE = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id title } } }';
const CHANGE =
  'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { incident { id } } }';
const RESPOND =
  'mutation ($input: RespondToRecommendationInput!) { respondToRecommendation(input: $input) { response { id } } }';

describe('bad input', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let incidents: Incidents;
  let advisories: Advisories;
  let reporter: string;
  let handler: string;
  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST']);
    incidents = new Incidents(app);
    advisories = new Advisories(app, companies);
    reporter = companies.EAST.people.INCIDENT_REPORTER.token;
    handler = companies.WEST.people.INCIDENT_HANDLER.token;
  }, 60_000);
  afterAll(() => app.stop());

  const sentences = ({ errors }: GraphqlAnswer): string[] =>
    (errors ?? []).flatMap(({ extensions }) =>
      (extensions.problems ?? []).map(({ path, message }) => `${path}: ${message}`),
    );

  it.each([
    ['incidents(filter: { incidentTypes: ["CERTIN-05", "CERTIN-99"] })', 'filter.incidentTypes.1'],
    ['obligations(filter: { profile: ["in-cert-in-1999"] })', 'filter.profile.0'],
  ])('tells of a code in a filter that it is unknown: %s', async (list, path) => {
    expect(problemsOf(await app.graphql(`{ ${list} { nodes { id } } }`, {}, reporter))).toEqual([
      `${path} UNKNOWN_CODE`,
    ]);
  });

  it('tells of a cursor that is none together with what else is wrong', async () => {
    const query = '{ incidents(first: 0, after: "not a cursor", filter: { companyId: "EAST" }) { nodes { id } } }';
    expect(problemsOf(await app.graphql(query, {}, reporter)).sort()).toEqual([
      'after INVALID_CURSOR',
      'filter.companyId INVALID_VALUE',
      'first OUT_OF_RANGE',
    ]);
  });

  it('refuses a null where the default alone was allowed, before the document is compiled and after', async () => {
    const query = 'query ($short: Boolean = false) { incidents { nodes { id title @skip(if: $short) } } }';
    for (let execution = 1; execution <= 4; execution++) {
      expect((await app.graphql(query, {}, reporter)).errors).toBeUndefined();
      const [problem, ...others] = problemsOf(await app.graphql(query, { short: null }, reporter));
      expect([problem?.endsWith(' REQUIRED'), others]).toEqual([true, []]);
    }
  });

  it('tells what an input lacks by itself before it looks for the object', async () => {
    const close = { incidentId: NOBODY, expectedVersion: 1, status: 'CLOSED' };
    expect(problemsOf(await app.graphql(CHANGE, { input: close }, handler))).toEqual([
      'input.closureReason REQUIRED',
      'input.closureNote REQUIRED',
    ]);
    const odd = { ...close, status: 'RESOLVED', closureReason: 'DUPLICATE', closureNote: 'x' };
    expect(problemsOf(await app.graphql(CHANGE, { input: odd }, handler))).toEqual([
      'input.closureReason NOT_ALLOWED',
      'input.closureNote NOT_ALLOWED',
    ]);
    for (const status of ['NOT_APPLICABLE', 'RISK_ACCEPTED', 'DONE']) {
      const answer = await app.graphql(
        RESPOND,
        { input: { recommendationId: NOBODY, status } },
        companies.EAST.people.CISO.token,
      );
      const expected = status === 'DONE' ? ['NOT_FOUND'] : ['BAD_USER_INPUT', 'input.note REQUIRED'];
      expect([answer.code, ...problemsOf(answer)]).toEqual(expected);
    }
  });

  it('says in sentences of its own what to do, in variables and in the document alike', async () => {
    const input = { title: 'Many', detectedAt: 'yesterday', severity: 'BAD', impact: { downtimeMinutes: 2.5 } };
    const literal =
      'mutation { createIncident(input: { title: null, detectedAt: "yesterday", severity: BAD, impact: { downtimeMinutes: 2.5 } }) { incident { id } } }';
    const told = [
      'input.detectedAt: Give a time in ISO 8601 with an offset, as 2026-11-24T20:10:00+05:30.',
      'input.impact.downtimeMinutes: Give a whole number.',
      'input.severity: Choose one of: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL.',
    ];
    expect(sentences(await app.graphql(CREATE, { input }, reporter)).sort()).toEqual(told);
    const answer = await app.graphql(literal, {}, reporter);
    expect(sentences(answer).sort()).toEqual([...told, 'input.title: This must not be empty (null).']);
    expect(answer.errors?.map(({ message }) => message).join(' ')).not.toMatch(/represent|enum|Expected/);
    expect(sentences(await app.graphql(literal)).join(' ')).not.toContain('MEDIUM');
    expect(
      sentences(
        await app.graphql(CREATE, { input: { title: 'Many', techniques: Array(1001).fill('T0883') } }, reporter),
      ),
    ).toEqual(['input.techniques: These are too many. Give fewer of them.']);
  });

  it('makes a tab in one line a space, as in cells pasted from a table, and refuses a line break', async () => {
    const { data } = await app.graphql(CREATE, { input: { title: 'Feeder\t12' } }, reporter);
    expect(data.createIncident.incident.title).toBe('Feeder 12');
    expect(problemsOf(await app.graphql(CREATE, { input: { title: 'Feeder\n12' } }, reporter))).toEqual([
      'input.title LINE_BREAK',
    ]);
  });

  it('takes 200 characters for a clause, and no due date before 1970', async () => {
    const clause = 'x'.repeat(200);
    const { recommendations } = await advisories.draft({
      recommendations: [recommend('x', { guidelineClauses: [clause] })],
    });
    expect(recommendations).toHaveLength(1);
    const draft = await advisories.draft();
    const early = [recommend('x', { dueAt: '1969-12-31T23:59:59Z', guidelineClauses: [`${clause}x`] })];
    expect(problemsOf(await advisories.tryUpdate(draft, { recommendations: early }))).toEqual([
      'input.recommendations.0.dueAt OUT_OF_RANGE',
      'input.recommendations.0.guidelineClauses.0 TOO_LONG',
    ]);
  });

  it('takes an update of an advisory that names nothing for no change', async () => {
    const draft = await advisories.draft();
    expect((await advisories.update(draft, {})).version).toBe(draft.version);
    expect((await advisories.tryUpdate({ id: draft.id, version: 7 }, {})).code).toBe('STALE_VERSION');
    const published = await advisories.bringOut(draft);
    for (const changes of [{}, { revisionSummary: 'Nothing at all.' }]) {
      expect((await advisories.update(published, changes)).version).toBe(published.version);
    }
    const working = await advisories.as(advisories.author, draft.id, 'workingRevision { status }');
    expect(working.workingRevision).toBeNull();
  });

  it('names the way back to who corrects an incident after its FINAL report', async () => {
    const known = await incidents.submitted(reporter, {
      ...COMPLETE,
      rootCause: 'A stolen password',
      correctiveActions: 'A second factor',
    });
    const acknowledged = await incidents.change(handler, known, 'ACKNOWLEDGED');
    const { version } = await incidents.report(reporter, acknowledged.id, 'FINAL');
    const answer = await app.graphql(
      'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id } } }',
      { input: { id: known.id, expectedVersion: version, title: 'Another' } },
      reporter,
    );
    expect([answer.code, answer.errors?.[0]?.message]).toEqual([
      'INVALID_TRANSITION',
      'The FINAL report has been made. Set it to CONTAINED and back to INVESTIGATING, with a reason, to change anything.',
    ]);
  });
});
