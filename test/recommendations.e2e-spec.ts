// SPDX-License-Identifier: Apache-2.0
import { sql } from '@prahari/database';
import { type GraphqlAnswer, TestApp } from './support/app.js';
import { Advisories, recommend } from './support/builders/advisories.js';
import { Answers } from './support/builders/answers.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';
import { problemsOf } from './support/problems.js';

describe('recommendations', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let people: Companies;
  let advisories: Advisories;
  let answers: Answers;

  beforeAll(async () => {
    app = await TestApp.start();
    people = new Companies(app.database, app.clock);
    companies = await people.make();
    advisories = new Advisories(app, companies);
    answers = new Answers(app, advisories);
  }, 60_000);
  afterAll(() => app.stop());

  const respond = (recommendationId: string, input: object, member: { token: string }) =>
    answers.respond(recommendationId, input, member);
  const verify = (responseId: string, input: object, member?: { token: string }) =>
    answers.verify(responseId, input, member);
  const list = (filter: string, member: { token: string }) => answers.list(filter, member);
  const published = (recommendations: object[], more: object = {}) =>
    advisories.published({ audienceCompanyIds: [companies.EAST.id, companies.CENTRAL.id], recommendations, ...more });
  const companiesOf = (nodes: { company: { code: string } }[]) => nodes.map(({ company }) => company.code).sort();
  const eventsOf = (member: Member, id: string) => answers.eventsOf(member, id);

  it('have a row for each addressed company from the publication on, which the coordinator alone sees whole', async () => {
    const { EAST, CENTRAL } = companies;
    const advisory = await published([recommend('One'), recommend('Two')]);
    const all = await list(`advisoryId: "${advisory.id}"`, advisories.approver);
    expect(all.totalCount).toBe(4);
    expect(companiesOf(all.nodes)).toEqual(['CENTRAL', 'CENTRAL', 'EAST', 'EAST']);
    expect(all.nodes[0]).toMatchObject({
      status: 'NOT_STARTED',
      respondedAt: null,
      forRevision: 1,
      reopenedByRevision: null,
      version: 1,
    });
    expect(companiesOf((await list(`advisoryId: "${advisory.id}"`, EAST.people.VIEWER)).nodes)).toEqual([
      'EAST',
      'EAST',
    ]);
    expect((await list(`companyId: "${CENTRAL.id}"`, EAST.people.VIEWER)).totalCount).toBe(0);
    const nested = await advisories.as(
      EAST.people.VIEWER,
      advisory.id,
      'recommendations { responses { company { code } } done: responses(status: [DONE]) { id } }',
    );
    expect(nested.recommendations[0]).toEqual({ responses: [{ company: { code: 'EAST' } }], done: [] });
  });

  it('are answered by CISO and reporter, and by the coordinator’s company like any other', async () => {
    const { EAST, WEST, CENTRAL } = companies;
    const advisory = await advisories.published({ recommendations: [recommend('One')] });
    const [{ id }] = advisory.recommendations;
    expect(await respond(id, { status: 'IN_PROGRESS', note: 'Begun.' }, EAST.people.INCIDENT_REPORTER)).toMatchObject({
      status: 'IN_PROGRESS',
      note: 'Begun.',
      version: 2,
      forRevision: 1,
      company: { code: 'EAST' },
      recommendation: { id, number: 1, advisory: { reference: advisory.reference } },
    });
    expect(await respond(id, { status: 'DONE' }, WEST.people.CISO)).toMatchObject({
      status: 'DONE',
      company: { code: 'WEST' },
    });
    expect(await respond(id, { status: 'DONE' }, EAST.people.VIEWER)).toBe('FORBIDDEN');
    expect(await respond(id, { status: 'DONE' }, advisories.approver)).toBe('FORBIDDEN');
    const client = { token: await people.client(CENTRAL.people.CISO, ['response:write', 'advisory:read']) };
    expect(await respond(id, { status: 'DONE' }, client)).toMatchObject({
      status: 'DONE',
      company: { code: 'CENTRAL' },
    });
    expect(await respond(id, { status: 'RISK_ACCEPTED', note: 'Cheap.' }, client)).toBe('FORBIDDEN');
  });

  it('need a note where the answer must be explained', async () => {
    const { EAST } = companies;
    const advisory = await published([recommend('One'), recommend('Two', { evidenceRequired: true })]);
    const [one, two] = advisory.recommendations;
    expect(await respond(one.id, { status: 'RISK_ACCEPTED', note: 'So small.' }, EAST.people.INCIDENT_REPORTER)).toBe(
      'FORBIDDEN',
    );
    for (const status of ['RISK_ACCEPTED', 'NOT_APPLICABLE']) {
      expect(await respond(one.id, { status }, EAST.people.CISO)).toBe('BAD_USER_INPUT');
      expect(await respond(one.id, { status, note: 'Because.' }, EAST.people.CISO)).toMatchObject({ status });
    }
    expect(await respond(one.id, { status: 'DONE' }, EAST.people.CISO)).toMatchObject({ status: 'DONE', note: null });
    expect(await respond(two.id, { status: 'DONE' }, EAST.people.CISO)).toBe('BAD_USER_INPUT');
    expect(await respond(two.id, { status: 'DONE', note: 'Change order 17.' }, EAST.people.CISO)).toMatchObject({
      status: 'DONE',
    });
  });

  it('S9, S21: know no id of another kind, of another company’s, or of a draft', async () => {
    const { EAST, CENTRAL } = companies;
    const own = await advisories.published({ audienceCompanyIds: [CENTRAL.id] });
    const draft = await advisories.draft();
    const [{ id: foreign }] = (await list(`advisoryId: "${own.id}"`, advisories.approver)).nodes;
    for (const id of [own.recommendations[0].id, draft.recommendations[0].id, own.id, foreign, EAST.id, 'nonsense']) {
      expect([id, await respond(id, { status: 'DONE' }, EAST.people.CISO)]).toEqual([id, 'NOT_FOUND']);
    }
    for (const id of [own.recommendations[0].id, own.id, 'nonsense']) {
      expect(await verify(id, { accepted: true })).toBe('NOT_FOUND');
    }
  });

  it('are guarded against lost updates', async () => {
    const { EAST } = companies;
    const [{ id }] = (await published([recommend('One')])).recommendations;
    expect(await respond(id, { status: 'DONE', expectedVersion: 4 }, EAST.people.CISO)).toBe('STALE_VERSION');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => respond(id, { status: 'DONE', expectedVersion: 1 }, EAST.people.CISO)),
    );
    expect(outcomes.filter((outcome) => outcome === 'STALE_VERSION')).toHaveLength(19);
  });

  it('are verified by the approver; a changed answer clears it, and a refused one is open again', async () => {
    const { EAST } = companies;
    const advisory = await published([recommend('One', { dueAt: '2026-11-01T00:00:00Z' })]);
    const [{ id }] = advisory.recommendations;
    const begun = await respond(id, { status: 'IN_PROGRESS' }, EAST.people.CISO);
    expect(begun.overdue).toBe(true);
    expect(await verify(begun.id, { accepted: true })).toBe('INVALID_TRANSITION');
    const done = await respond(id, { status: 'DONE' }, EAST.people.CISO);
    expect(done.overdue).toBe(false);
    expect(await verify(done.id, { accepted: false })).toBe('BAD_USER_INPUT');
    expect(await verify(done.id, { accepted: true }, advisories.author)).toBe('FORBIDDEN');
    const accepted = await verify(done.id, { accepted: true });
    expect(accepted).toMatchObject({ status: 'DONE', verifiedAt: app.clock.now().toISOString(), version: 4 });
    expect(
      companiesOf((await list(`advisoryId: "${advisory.id}", verified: true`, advisories.approver)).nodes),
    ).toEqual(['EAST']);
    const refused = await verify(done.id, { accepted: false, note: 'Show the change order.' });
    expect(refused).toMatchObject({
      status: 'DONE',
      verifiedAt: null,
      verificationNote: 'Show the change order.',
      overdue: true,
    });
    expect(companiesOf((await list(`advisoryId: "${advisory.id}", overdue: true`, advisories.approver)).nodes)).toEqual(
      ['CENTRAL', 'EAST'],
    );
    const again = await respond(id, { status: 'DONE', note: 'Change order 17.' }, EAST.people.CISO);
    expect(again).toMatchObject({ verifiedAt: null, verificationNote: null, overdue: false });
    expect(
      companiesOf((await list(`advisoryId: "${advisory.id}", overdue: false`, advisories.approver)).nodes),
    ).toEqual(['EAST']);
    expect(await eventsOf(EAST.people.CISO, done.id)).toEqual(
      ['response.given', 'response.given', 'response.accepted', 'response.not-accepted', 'response.given'].map(
        (kind) => ({ kind, audience: 'BOTH', companyId: EAST.id }),
      ),
    );
  });

  it('are reopened by a revision only where text, priority or due date changed; the answer is kept', async () => {
    const { EAST, CENTRAL } = companies;
    const names = ['Same', 'Text', 'Due', 'Priority', 'Dropped', 'Unanswered'];
    const advisory = await published(names.map((name) => recommend(name)));
    const [same, text, due, priority, dropped, unanswered] = advisory.recommendations as { id: string }[];
    const answers = new Map<string, Awaited<ReturnType<typeof respond>>>();
    for (const { id } of [same!, text!, due!, priority!, dropped!])
      answers.set(id, await respond(id, { status: 'DONE', note: 'Done.' }, EAST.people.CISO));
    await verify(answers.get(text!.id).id, { accepted: true });
    const revised = await advisories.revised(advisory, {
      severity: 'LOW',
      recommendations: [
        { id: same!.id, ...recommend('Same', { guidelineClauses: ['X-1'] }) },
        { id: text!.id, ...recommend('Text, sharper') },
        { id: due!.id, ...recommend('Due', { dueAt: '2026-12-31T00:00:00Z' }) },
        { id: priority!.id, ...recommend('Priority', { priority: 'IMMEDIATE' }) },
        { id: unanswered!.id, ...recommend('Unanswered, sharper') },
        recommend('New'),
      ],
    });
    expect(revised.recommendations.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 6, 7]);
    const { nodes } = await list(`advisoryId: "${advisory.id}"`, EAST.people.VIEWER);
    const of = (id: string) => nodes.find((node: { recommendation: { id: string } }) => node.recommendation.id === id);
    expect(of(same!.id)).toMatchObject({ status: 'DONE', forRevision: 1, reopenedByRevision: null, version: 2 });
    for (const { id } of [text!, due!, priority!]) {
      expect(of(id)).toMatchObject({
        status: 'NOT_STARTED',
        note: 'Done.',
        forRevision: 1,
        reopenedByRevision: 2,
        verifiedAt: null,
      });
    }
    expect(of(dropped!.id)).toBeUndefined();
    expect(of(unanswered!.id)).toMatchObject({ status: 'NOT_STARTED', reopenedByRevision: null });
    expect(nodes).toHaveLength(6);
    expect((await list(`advisoryId: "${advisory.id}"`, CENTRAL.people.VIEWER)).nodes).toHaveLength(6);
    expect(await respond(text!.id, { status: 'DONE' }, EAST.people.CISO)).toMatchObject({
      forRevision: 2,
      reopenedByRevision: null,
    });
    expect(await respond(dropped!.id, { status: 'DONE' }, EAST.people.CISO)).toBe('NOT_FOUND');
    expect((await eventsOf(EAST.people.CISO, answers.get(due!.id).id)).map(({ kind }) => kind)).toEqual([
      'response.given',
      'response.reopened',
    ]);
  });

  it('need no answer once the advisory is withdrawn', async () => {
    const { EAST } = companies;
    const advisory = await published([recommend('One', { dueAt: '2026-11-01T00:00:00Z' })]);
    const filter = `advisoryId: "${advisory.id}", overdue: true`;
    expect((await list(filter, advisories.approver)).totalCount).toBe(2);
    await advisories.withdraw(advisory);
    expect(await respond(advisory.recommendations[0].id, { status: 'DONE' }, EAST.people.CISO)).toBe(
      'INVALID_TRANSITION',
    );
    expect((await list(filter, advisories.approver)).totalCount).toBe(0);
  });

  it('keep each side to its own columns, also where the code would err', async () => {
    const { EAST } = companies;
    const [{ id }] = (await published([recommend('One')])).recommendations;
    const response = await respond(id, { status: 'DONE' }, EAST.people.CISO);
    const as = (member: Member, statement: ReturnType<typeof sql>) =>
      app.database.transact(member.actor, (tx) => tx.query(statement));
    await expect(
      as(EAST.people.CISO, sql`update recommendation_response set verified_at = now() where id = ${response.id}`),
    ).rejects.toThrow('permission denied');
    await expect(
      as(advisories.approver, sql`update recommendation_response set note = 'x' where id = ${response.id}`),
    ).rejects.toThrow('permission denied');
    await expect(
      as(advisories.approver, sql`update recommendation_response set status = 'IN_PROGRESS' where id = ${response.id}`),
    ).rejects.toThrow('reopens');
    await expect(as(advisories.approver, sql`update advisory_receipt set acknowledged_at = now()`)).rejects.toThrow(
      'permission denied',
    );
    await expect(as(EAST.people.CISO, sql`update advisory_receipt set delivered_at = now()`)).rejects.toThrow(
      'permission denied',
    );
    const others = sql`update recommendation_response set status = 'DONE' where company_id <> ${EAST.id} returning id`;
    expect(await as(EAST.people.CISO, others)).toEqual([]);
    await expect(
      as(
        EAST.people.CISO,
        sql`insert into advisory_receipt (company_id, advisory_id, issuer_id) select ${companies.CENTRAL.id}, advisory_id, issuer_id from advisory_receipt limit 1`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('are paged without loss, and refuse a malformed id in a filter by its path', async () => {
    const token = advisories.approver.token;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data }: GraphqlAnswer = await app.graphql(
        'query ($after: String) { recommendationResponses(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
        token,
      );
      ids.push(...data.recommendationResponses.nodes.map(({ id }: { id: string }) => id));
      after = data.recommendationResponses.pageInfo.hasNextPage
        ? data.recommendationResponses.pageInfo.endCursor
        : null;
    } while (after);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toHaveLength((await list('', advisories.approver)).totalCount);
    const malformed = '{ recommendationResponses(filter: { companyId: "x" }) { nodes { id } } }';
    expect(problemsOf(await app.graphql(malformed, {}, token))).toEqual(['filter.companyId INVALID_VALUE']);
  });
});
