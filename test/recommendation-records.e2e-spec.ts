// SPDX-License-Identifier: Apache-2.0
import { sql } from '@prahari/database';
import { TestApp } from './support/app.js';
import { Advisories, recommend } from './support/builders/advisories.js';
import { Answers } from './support/builders/answers.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';

describe('what is recorded of recommendations and their answers', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let advisories: Advisories;
  let answers: Answers;

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL', 'GENCO']);
    advisories = new Advisories(app, companies);
    answers = new Answers(app, advisories);
  }, 60_000);
  afterAll(() => app.stop());

  const published = (recommendations: object[]) =>
    advisories.published({ audienceCompanyIds: [companies.EAST.id, companies.CENTRAL.id], recommendations });

  it('is nothing when the same is said again: answers stay verified or refused, at their version', async () => {
    const { EAST } = companies;
    const advisory = await published([recommend('One')]);
    const [{ id }] = advisory.recommendations;
    const said = { status: 'DONE', note: 'Change order 17.' };
    const done = await answers.respond(id, said, EAST.people.CISO);
    const accepted = await answers.verify(done.id, { accepted: true, note: 'Seen.' });
    app.clock.advance(1_000);
    expect(await answers.verify(done.id, { accepted: true, note: 'Seen.' })).toEqual(accepted);
    expect(await answers.respond(id, said, EAST.people.INCIDENT_REPORTER)).toEqual(accepted);
    const refused = await answers.verify(done.id, { accepted: false, note: 'Show it.' });
    expect(await answers.verify(done.id, { accepted: false, note: 'Show it.' })).toEqual(refused);
    expect(await answers.respond(id, said, EAST.people.CISO)).toEqual(refused);
    expect((await answers.eventsOf(EAST.people.CISO, done.id)).map(({ kind }) => kind)).toEqual([
      'response.given',
      'response.accepted',
      'response.not-accepted',
    ]);
    await advisories.revised(advisory, { recommendations: [{ id, ...recommend('One, sharper') }] });
    expect(await answers.respond(id, said, EAST.people.CISO)).toMatchObject({
      ...said,
      forRevision: 2,
      verificationNote: null,
    });
  });

  it('is when the work is planned to be done, as the last answer says', async () => {
    const { EAST } = companies;
    const [{ id }] = (await published([recommend('One')])).recommendations;
    const plannedFor = '2027-01-15T18:29:59.000Z';
    const begun = await answers.respond(id, { status: 'IN_PROGRESS', plannedFor }, EAST.people.CISO);
    expect(begun).toMatchObject({ status: 'IN_PROGRESS', plannedFor, version: 2 });
    expect(await answers.respond(id, { status: 'IN_PROGRESS', plannedFor }, EAST.people.CISO)).toEqual(begun);
    const done = await answers.respond(id, { status: 'DONE' }, EAST.people.CISO);
    expect(done).toMatchObject({ status: 'DONE', plannedFor: null, version: 3 });
    expect(await answers.respond(id, { status: 'DONE', plannedFor: '1969-12-31T00:00:00Z' }, EAST.people.CISO)).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is a count in the event of the publication, for rows that nobody has answered', async () => {
    const { EAST, CENTRAL } = companies;
    const advisory = await published([recommend('One'), recommend('Two')]);
    const [one, two] = advisory.recommendations;
    const answer = await answers.respond(one.id, { status: 'DONE' }, EAST.people.CISO);
    await advisories.revised(advisory, {
      audienceCompanyIds: [EAST.id, CENTRAL.id, companies.GENCO.id],
      recommendations: [{ id: one.id, ...recommend('One') }, recommend('Three')],
    });
    const events = await app.database.read<{ after: object }>(
      advisories.approver.actor,
      sql`select p.payload -> 'after' as after from event e join event_payload p on p.company_id = e.company_id and p.event_id = e.id
           where e.object_id = ${advisory.id} and e.kind = 'advisory.published' order by e.id`,
    );
    expect(events.map(({ after }) => after)).toMatchObject([
      { revision: 1, delivered: 2, asked: 4, dropped: 0 },
      { revision: 2, delivered: 1, asked: 4, dropped: 2 },
    ]);
    expect((await answers.eventsOf(EAST.people.CISO, answer.id)).map(({ kind }) => kind)).toEqual(['response.given']);
    expect(await answers.respond(two.id, { status: 'DONE' }, EAST.people.CISO)).toBe('NOT_FOUND');
  });

  it('is told in whole sentences', async () => {
    const others = sql`select summary from event where summary !~ '^[A-Z].*[.]$'`;
    expect(await app.database.read(advisories.approver.actor, others)).toEqual([]);
  });
});
