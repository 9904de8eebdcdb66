// SPDX-License-Identifier: Apache-2.0
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';

const times = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('incidents under parallel calls', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let handler: string;
  /** A client's secret, which outlives every session. */
  let system: string;

  beforeAll(async () => {
    app = await TestApp.start();
    const companies = new Companies(app.database, app.clock);
    made = await companies.make(['EAST', 'CENTRAL']);
    system = await companies.client(made.EAST.people.CISO, ['incident:read', 'incident:submit', 'comment:write']);
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
  }, 60_000);
  afterAll(() => app.stop());

  it('keep references gap-free within company and year in 100 submissions', async () => {
    const central = made.CENTRAL.people.CISO.token;
    const drafts = await times(100, (index) => incidents.draft(index % 4 === 0 ? central : reporter, COMPLETE));
    const reported = await times(100, (index) =>
      incidents.report(index % 4 === 0 ? central : reporter, drafts[index]!.id),
    );
    const numbers = (code: string) =>
      reported
        .map(({ reference }) => reference)
        .filter((reference) => reference.startsWith(code))
        .sort();
    const expected = (code: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${code}-2026-${String(index + 1).padStart(4, '0')}`);
    expect(numbers('EAST')).toEqual(expected('EAST', 75));
    expect(numbers('CENTRAL')).toEqual(expected('CENTRAL', 25));
  }, 60_000);

  it('give a number back when the submission fails', async () => {
    const before = await incidents.submitted(reporter);
    const gaps = await incidents.draft(reporter);
    await expect(incidents.report(reporter, gaps.id)).rejects.toThrow('BAD_USER_INPUT');
    const after = await incidents.submitted(reporter);
    expect(Number(after.reference.slice(-4))).toBe(Number(before.reference.slice(-4)) + 1);
  });

  it('let one of 50 equal transitions win', async () => {
    const known = await incidents.submitted(reporter);
    const document = `mutation { changeIncidentStatus(input: { incidentId: "${known.id}", expectedVersion: 2, status: ACKNOWLEDGED }) { incident { version } } }`;
    const answers = await times(50, () => app.graphql(document, {}, handler));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(49);
    const { version, timeline } = await incidents.read(handler, known.id, 'version timeline { kind }');
    expect([version, timeline.length]).toEqual([3, 2]);
  }, 60_000);

  it('keep a filing that comes while noticedAt is corrected', async () => {
    const ciso = made.EAST.people.CISO.token;
    const ago = (hours: number): string => new Date(app.clock.now().getTime() - hours * 3_600_000).toISOString();
    for (let round = 0; round < 30; round++) {
      const known = await incidents.submitted(reporter, { detectedAt: ago(2) });
      const initial = async () =>
        (await incidents.read(reporter, known.id, 'obligations { id profile stage startsAt metAt }')).obligations.find(
          ({ profile, stage }: Asked) => profile === 'in-cert-in-2022' && stage === 'initial',
        );
      const { id } = await initial();
      const document = `mutation { recordExternalFiling(input: { obligationId: "${id}", filedAt: "${ago(1)}" }) { obligation { id } } }`;
      const [filed] = await Promise.all([
        app.graphql(document, {}, ciso),
        incidents.update(reporter, known, { noticedAt: ago(3) }),
      ]);
      expect(filed.code).toBeUndefined();
      expect(await initial()).toMatchObject({ metAt: ago(1), startsAt: ago(3) });
    }
  }, 60_000);

  it('make one draft of 50 creations with one key', async () => {
    const document =
      'mutation { createIncident(input: { title: "Turbine trip", idempotencyKey: "key-1" }) { incident { id } } }';
    const answers = await times(50, () => app.graphql(document, {}, reporter));
    expect(new Set(answers.map(({ data }) => data.createIncident.incident.id)).size).toBe(1);
    const { data } = await app.graphql('{ incidents(filter: { search: "turbine" }) { totalCount } }', {}, reporter);
    expect(data.incidents.totalCount).toBe(1);
  }, 60_000);

  it('give a replay the first result 31 days later, read again, and refuse another body under its key', async () => {
    const { id } = await incidents.draft(reporter, COMPLETE);
    const submit = `mutation { submitIncidentReport(input: { incidentId: "${id}", stage: INITIAL, expectedVersion: 1, idempotencyKey: "key-2" }) { incident { version status } report { id } } }`;
    const first = (await app.graphql(submit, {}, system)).data.submitIncidentReport;
    await incidents.change(handler, { id, version: 2 }, 'ACKNOWLEDGED');
    app.clock.advance(31 * 86_400_000);
    const again = (await app.graphql(submit, {}, system)).data.submitIncidentReport;
    expect(again).toEqual({ report: first.report, incident: { version: 3, status: 'ACKNOWLEDGED' } });
    expect((await app.graphql(submit.replace('INITIAL', 'SUPPLEMENTARY'), {}, system)).code).toBe('CONFLICT');
    const comment = `mutation { addIncidentComment(input: { incidentId: "${id}", body: "Once", visibility: SHARED, idempotencyKey: "key-2" }) { comment { id } incident { comments { totalCount } } } }`;
    const answers = [await app.graphql(comment, {}, system), await app.graphql(comment, {}, system)];
    expect(answers.map(({ data }) => data.addIncidentComment.incident.comments.totalCount)).toEqual([1, 1]);
    expect(answers[1]?.data.addIncidentComment.comment).toEqual(answers[0]?.data.addIncidentComment.comment);
  });
});
