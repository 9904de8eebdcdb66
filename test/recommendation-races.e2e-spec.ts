// SPDX-License-Identifier: Apache-2.0
import { sql } from '@prahari/database';
import { type Asked, TestApp } from './support/app.js';
import { Advisories, recommend } from './support/builders/advisories.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';

describe('answers at the same moment', () => {
  let app: TestApp;
  let people: Companies;
  let companies: TestCompanies;
  let advisories: Advisories;

  beforeAll(async () => {
    app = await TestApp.start();
    people = new Companies(app.database, app.clock);
    companies = await people.make(['EAST', 'CENTRAL']);
    advisories = new Advisories(app, companies);
  }, 60_000);
  afterAll(() => app.stop());

  const respond = (recommendationId: string, input: object, { token }: Member) =>
    app.graphql(
      `mutation ($input: RespondToRecommendationInput!) {
         respondToRecommendation(input: $input) { response { id version status } } }`,
      { input: { recommendationId, ...input } },
      token,
    );
  const responsesOf = async (advisoryId: string, { token }: Member): Promise<Asked[]> => {
    const { data } = await app.graphql(
      `query ($id: ID) { recommendationResponses(filter: { advisoryId: $id }) {
         nodes { id status note reopenedByRevision overdue } } }`,
      { id: advisoryId },
      token,
    );
    return data.recommendationResponses.nodes;
  };
  /** Until somebody waits for a lock, or the work is done without. */
  const untilItWaits = async (work: Promise<unknown>): Promise<void> => {
    const done = work.then(
      () => true,
      () => true,
    );
    const isWaiting = async () => {
      const locks = sql`select from pg_locks where not granted`;
      return (await app.database.read(advisories.approver.actor, locks)).length > 0;
    };
    while (!(await isWaiting())) if (await Promise.race([done, Promise.resolve(false)])) return;
  };
  /** A first answer that has begun before `work` and is committed while it runs. */
  const answerDuring = async <Result>(advisoryId: string, work: () => Promise<Result>): Promise<Result> => {
    let running: Promise<Result> | undefined;
    await app.database.transact(companies.EAST.people.CISO.actor, async (tx) => {
      const own = sql`company_id = ${companies.EAST.id} and advisory_id = ${advisoryId}`;
      await tx.query(sql`select from recommendation_response where ${own} for update`);
      running = work();
      await untilItWaits(running);
      await tx.query(
        sql`update recommendation_response set status = 'DONE', responded_at = now(), version = 2 where ${own}`,
      );
    });
    return running!;
  };

  it('are reopened by a revision that is published while a first one is given', async () => {
    const first = await advisories.published({ recommendations: [recommend('One')] });
    const draft = await advisories.update(first, {
      revisionSummary: 'Sharper.',
      recommendations: [{ id: first.recommendations[0].id, ...recommend('One, sharper') }],
    });
    const approved = await advisories.approve(await advisories.submit(draft));
    await answerDuring(first.id, () => advisories.publish(approved));
    expect(await responsesOf(first.id, companies.EAST.people.CISO)).toMatchObject([
      { status: 'NOT_STARTED', reopenedByRevision: 2 },
    ]);
  });

  it('of a company that joined later are 20 first ones, and none fails', async () => {
    const advisory = await advisories.published({ recommendations: [recommend('One')] });
    const late = await people.partner(companies.WEST.people.COORDINATOR_ADMIN, 'GENCO');
    const [{ id }] = advisory.recommendations;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        respond(id, { status: 'IN_PROGRESS', note: `Step ${nth}.` }, late.people.CISO),
      ),
    );
    expect(answers.map(({ code }) => code)).toEqual(Array(20).fill(undefined));
    const versions = answers.map(({ data }) => data.respondToRecommendation.response.version as number);
    expect(Math.max(...versions)).toBe(21);
    expect(await responsesOf(advisory.id, late.people.CISO)).toHaveLength(1);
  });

  it('that expect the first version let one of 20 first ones win, also of a company that joined later', async () => {
    const advisory = await advisories.published({ recommendations: [recommend('One')] });
    const late = await people.partner(companies.WEST.people.COORDINATOR_ADMIN, 'TRANSCO');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        respond(advisory.recommendations[0].id, { status: 'DONE', expectedVersion: 1 }, late.people.CISO),
      ),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(19);
  });
});
