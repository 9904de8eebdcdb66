// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { sql } from '@prahari/database';
import { mayRead, mayReadComment } from '@prahari/incidents';
import { type Asked, TestApp } from './support/app.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents, type Known } from './support/builders/incidents.js';

describe('who sees what of an incident', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let handler: string;
  let draft: Known;
  let withdrawn: Known;
  let reported: Known;

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make();
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
    const secret = { ...COMPLETE, title: 'Peacock in the substation', ownReference: 'TKT-PEACOCK-1' };
    draft = await incidents.draft(reporter, secret);
    withdrawn = await incidents.change(reporter, await incidents.draft(reporter, secret), 'WITHDRAWN');
    reported = await incidents.submitted(reporter, { title: 'Monkey on the feeder' });
  }, 60_000);
  afterAll(() => app.stop());

  describe('the coordinator never learns of a draft', () => {
    const count = async (field: string, filter: string) =>
      (await app.graphql(`{ ${field}(filter: ${filter}) { totalCount nodes { id } } }`, {}, handler)).data[field];

    it.each([
      ['incidents', '{}', 1],
      ['incidents', '{ search: "peacock" }', 0],
      ['incidents', '{ search: "TKT-PEACOCK-1" }', 0],
      ['incidents', '{ ownReference: "TKT-PEACOCK-1" }', 0],
      ['incidents', '{ status: [DRAFT, WITHDRAWN] }', 0],
      ['incidents', '{ search: "EAST-DRAFT" }', 0],
      ['incidents', '{ search: "monkey" }', 1],
    ])('in %s by %s: %i', async (field, filter, total) => {
      const found = await count(field, filter);
      expect([found.totalCount, found.nodes.length]).toEqual([total, total]);
    });

    it('by its id, its reference, a change or a comment: each answers as for what is not there', async () => {
      const ask = async (document: string) => {
        const { code, errors, status } = await app.graphql(document, {}, handler);
        return [code, errors?.[0]?.message, status];
      };
      const id = '01890000-0000-7000-8000-000000000000';
      const nothing = await ask(`{ incident(id: "${id}") { id } }`);
      expect(nothing[0]).toBe('NOT_FOUND');
      for (const hidden of [draft, withdrawn]) {
        expect(await ask(`{ incident(id: "${hidden.id}") { id } }`)).toEqual(nothing);
        expect(await ask(`{ incident(reference: "${hidden.reference}") { id } }`)).toEqual(nothing);
        expect(
          await ask(
            `mutation { changeIncidentStatus(input: { incidentId: "${hidden.id}", expectedVersion: 1, status: ACKNOWLEDGED }) { incident { id } } }`,
          ),
        ).toEqual(nothing);
        expect(
          await ask(
            `mutation { addIncidentComment(input: { incidentId: "${hidden.id}", body: "x", visibility: SHARED }) { incident { id } } }`,
          ),
        ).toEqual(nothing);
      }
    });

    it('in obligations, and not afterwards in the timeline', async () => {
      const { data } = await app.graphql('{ obligations(first: 100) { nodes { incident { id } } } }', {}, handler);
      expect(new Set(data.obligations.nodes.map((node: Asked) => node.incident.id))).toEqual(new Set([reported.id]));
      await incidents.comment(reporter, reported.id, 'SHARED');
      const { timeline } = await incidents.read(handler, reported.id, 'timeline { kind actor }');
      expect(timeline.map((entry: Asked) => entry.kind)).toEqual(['incident.submitted', 'incident.commented']);
      const own = await incidents.read(reporter, reported.id, 'timeline { kind }');
      expect(own.timeline[0].kind).toBe('incident.created');
    });
  });

  it('answers another company as if there were nothing', async () => {
    const stranger = made.CENTRAL.people.CISO.token;
    const nothing = await app.graphql('{ incident(id: "01890000-0000-7000-8000-000000000000") { id } }', {}, stranger);
    const foreign = await app.graphql(`{ incident(id: "${reported.id}") { id } }`, {}, stranger);
    expect([foreign.code, foreign.errors?.[0]?.message, foreign.status]).toEqual([
      nothing.code,
      nothing.errors?.[0]?.message,
      nothing.status,
    ]);
    const { data } = await app.graphql(
      '{ incidents { totalCount nodes { id } } obligations { totalCount } }',
      {},
      stranger,
    );
    expect(data).toEqual({ incidents: { totalCount: 0, nodes: [] }, obligations: { totalCount: 0 } });
    const aimed = await app.graphql(
      `{ incidents(filter: { companyId: "${made.EAST.id}", search: "monkey" }) { totalCount } }`,
      {},
      stranger,
    );
    expect(aimed.data.incidents.totalCount).toBe(0);
  });

  it('shows a viewer the drafts of its company, and lets it search them', async () => {
    const viewer = made.EAST.people.VIEWER.token;
    const { data } = await app.graphql('{ incidents(filter: { search: "peacock" }) { nodes { id } } }', {}, viewer);
    expect(data.incidents.nodes.map((node: Asked) => node.id)).toEqual([withdrawn.id, draft.id]);
    const answer = await app.graphql(
      'mutation { createIncident(input: { title: "No right" }) { incident { id } } }',
      {},
      viewer,
    );
    expect(answer.code).toBe('FORBIDDEN');
  });

  it('hides each comment from those it is not for: in body, count and timeline', async () => {
    const known = await incidents.submitted(reporter, { title: 'Comments of three kinds' });
    await incidents.comment(reporter, known.id, 'COMPANY_INTERNAL');
    await incidents.comment(reporter, known.id, 'SHARED');
    await incidents.comment(handler, known.id, 'COORDINATOR_INTERNAL');
    await incidents.comment(handler, known.id, 'SHARED');
    const read = async (token: string) => {
      const { comments, timeline, version } = await incidents.read(
        token,
        known.id,
        'version timeline { kind actor } comments { totalCount nodes { visibility authorName body } }',
      );
      const commented = timeline.filter((entry: Asked) => entry.kind === 'incident.commented');
      return {
        total: comments.totalCount,
        kinds: comments.nodes.map((node: Asked) => node.visibility),
        entries: commented.length,
        version,
      };
    };
    const ownSide = { total: 3, kinds: ['SHARED', 'SHARED', 'COMPANY_INTERNAL'], entries: 3, version: known.version };
    expect(await read(reporter)).toEqual(ownSide);
    expect(await read(handler)).toEqual({ ...ownSide, kinds: ['SHARED', 'COORDINATOR_INTERNAL', 'SHARED'] });
    const wrong = (visibility: string) =>
      `mutation { addIncidentComment(input: { incidentId: "${known.id}", body: "x", visibility: ${visibility} }) { comment { id } } }`;
    expect((await app.graphql(wrong('COORDINATOR_INTERNAL'), {}, reporter)).code).toBe('FORBIDDEN');
    expect((await app.graphql(wrong('COMPANY_INTERNAL'), {}, handler)).code).toBe('FORBIDDEN');
  });

  it('agrees with the pure rule, for everybody and every incident and comment', async () => {
    await incidents.comment(reporter, draft.id, 'SHARED');
    const rows = await Promise.all(
      (await peopleWhoRead()).map(async ({ actor }) => ({
        actor,
        incidents: await app.database.read<{ id: string }>({ ...actor }, sql`select id from incident`),
        comments: await app.database.read<{ id: string }>({ ...actor }, sql`select id from incident_comment`),
      })),
    );
    const all = await everything();
    for (const { actor, incidents: seen, comments } of rows) {
      const expected = all.incidents.filter((incident) => mayRead(actor, incident)).map(({ id }) => id);
      expect(seen.map(({ id }) => id).sort()).toEqual(expected.sort());
      const readable = all.comments
        .filter((comment) => mayReadComment(actor, comment, comment.visibility))
        .map(({ id }) => id);
      expect(comments.map(({ id }) => id).sort()).toEqual(readable.sort());
    }
  });

  it('keeps each side to what is its own to write, also where the code would err', async () => {
    const { EAST, WEST } = made;
    const as = (member: Member, statement: ReturnType<typeof sql>) =>
      app.database.transact(member.actor, (tx) => tx.query(statement));
    for (const statement of [
      sql`update incident set company_id = ${WEST.id}::uuid`,
      sql`update incident set acknowledged_at = now()`,
      sql`update incident set closure_reason = 'RESOLVED', closure_note = 'So.', closed_at = now()`,
      sql`update obligation set company_id = ${WEST.id}::uuid`,
      sql`update obligation set incident_id = ${draft.id}::uuid`,
      sql`update obligation set met_by_report = true`,
    ]) {
      await expect(as(EAST.people.CISO, statement)).rejects.toThrow('permission denied');
    }
    const comment = (author: string) => sql`
      insert into incident_comment (company_id, incident_id, submitted, visibility, body, author_company_id, author_kind,
                                    author_id, author_name, created_at)
      values (${EAST.id}, ${reported.id}, true, 'SHARED', 'Forged', ${author}, 'USER', 'x', 'x', now())`;
    await expect(as(EAST.people.CISO, comment(WEST.id))).rejects.toThrow('row-level security');
    await expect(as(WEST.people.INCIDENT_HANDLER, comment(EAST.id))).rejects.toThrow('row-level security');
  });

  /** Those with the permission: row-level security knows companies and sides, not permissions. */
  const peopleWhoRead = (): Promise<Member[]> =>
    Promise.resolve(
      Object.values(made)
        .flatMap(({ people }) => Object.values(people))
        .filter(({ actor }) => actor.permissions.has('incident:read')),
    );

  /** All rows, read by the superuser. */
  async function everything() {
    const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
    await client.connect();
    const shown = 'i.company_id as "companyId", i.submitted_at as "submittedAt"';
    const { rows } = await client.query(`select i.id, ${shown} from incident i`);
    const { rows: comments } = await client.query(
      `select k.id, k.visibility, ${shown} from incident_comment k join incident i on i.company_id = k.company_id and i.id = k.incident_id`,
    );
    await client.end();
    return { incidents: rows, comments };
  }
});
