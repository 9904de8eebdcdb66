// SPDX-License-Identifier: Apache-2.0
import { mayRead, Openings } from '@prahari/advisories';
import { sql } from '@prahari/database';
import { TestApp } from './support/app.js';
import { Advisories, ADVISORY_FIELDS } from './support/builders/advisories.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';

describe('readers of advisories', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let people: Companies;
  let advisories: Advisories;

  beforeAll(async () => {
    app = await TestApp.start();
    people = new Companies(app.database, app.clock);
    companies = await people.make();
    advisories = new Advisories(app, companies);
  }, 60_000);
  afterAll(() => app.stop());

  const rows = (member: Member, statement: ReturnType<typeof sql>) => app.database.read(member.actor, statement);

  it('show nothing of what is being prepared: list, count, search, reference, database', async () => {
    const { EAST } = companies;
    const draft = await advisories.draft({ title: { en: 'Unheard-of pterodactyl' } });
    const token = EAST.people.CISO.token;
    expect((await advisories.list('(filter: { search: "pterodactyl" })', { token })).totalCount).toBe(0);
    expect((await advisories.list('(filter: { status: [DRAFT, IN_REVIEW, APPROVED] })', { token })).totalCount).toBe(0);
    const byReference = await app.graphql(`{ advisory(reference: "${draft.reference}") { id } }`, {}, token);
    const unknown = await app.graphql('{ advisory(reference: "PRH-DRAFT-000000000000") { id } }', {}, token);
    expect([byReference.code, byReference.errors, byReference.status]).toEqual([
      unknown.code,
      unknown.errors,
      unknown.status,
    ]);
    expect(
      await rows(EAST.people.CISO, sql`select number from advisory_revision where advisory_id = ${draft.id}`),
    ).toEqual([]);
    expect(await rows(EAST.people.CISO, sql`select id from recommendation where advisory_id = ${draft.id}`)).toEqual(
      [],
    );
    await expect(rows(EAST.people.CISO, sql`select version from advisory`)).rejects.toThrow('permission denied');
    expect(await rows(EAST.people.CISO, sql`select id from event where object_id = ${draft.id}`)).toEqual([]);
    expect(await rows(advisories.author, sql`select kind from event where object_id = ${draft.id}`)).toEqual([
      { kind: 'advisory.created' },
    ]);
  });

  it.each(['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'])('S17: need audience and TLP both (%s)', async (tlp) => {
    const { EAST, CENTRAL } = companies;
    const { id } = await advisories.published({ tlp, audienceCompanyIds: [EAST.id] });
    expect(await advisories.as(EAST.people.VIEWER, id)).not.toBeNull();
    expect(await advisories.as(CENTRAL.people.VIEWER, id)).toBeNull();
  });

  it('of a company that joins later show what is for every company, without a receipt', async () => {
    const { WEST } = companies;
    const every = await advisories.published();
    const named = await advisories.published({ audienceCompanyIds: [companies.EAST.id] });
    const query =
      'mutation { createCompany(input: { code: "NEWCO", name: { en: "New company" }, kind: TRADING, contacts: [] }) { company { id } } }';
    const { data, errors } = await app.graphql(query, {}, WEST.people.COORDINATOR_ADMIN.token);
    expect(errors).toBeUndefined();
    const admin = await people.member(
      WEST.people.COORDINATOR_ADMIN,
      ['COMPANY_ADMIN'],
      'a@newco.example',
      data.createCompany.company.id,
    );
    const ciso = await people.member(admin, ['CISO'], 'c@newco.example');
    expect(
      await advisories.as(ciso, every.id, 'receipts { deliveredAt } recommendations { myResponse { id } }'),
    ).toEqual({ receipts: [], recommendations: [{ myResponse: null }] });
    expect(await advisories.as(ciso, named.id)).toBeNull();
    const acknowledged = await app.graphql(
      'mutation ($input: AcknowledgeAdvisoryInput!) { acknowledgeAdvisory(input: $input) { advisory { acknowledged receipts { deliveredAt acknowledgedRevision } } } }',
      { input: { advisoryId: every.id } },
      ciso.token,
    );
    expect(acknowledged.data.acknowledgeAdvisory.advisory).toEqual({
      acknowledged: true,
      receipts: [{ deliveredAt: null, acknowledgedRevision: 1 }],
    });
  });

  it('are the companies that join at the very moment of the publication too', async () => {
    const { WEST } = companies;
    const approved = await advisories.approve(await advisories.submit(await advisories.draft()));
    const join = (code: string) =>
      app.graphql(
        `mutation { createCompany(input: { code: "${code}", name: { en: "New" }, kind: TRADING, contacts: [] }) { company { id } } }`,
        {},
        WEST.people.COORDINATOR_ADMIN.token,
      );
    const codes = ['JOINA', 'JOINB', 'JOINC', 'JOIND', 'JOINE', 'JOINF'];
    await Promise.all([...codes.slice(0, 3).map(join), advisories.publish(approved), ...codes.slice(3).map(join)]);
    const addressed = await rows(
      advisories.author,
      sql`select c.code from advisory_audience u join company c on c.id = u.addressee_id where u.advisory_id = ${approved.id}`,
    );
    expect(addressed.map((row) => (row as { code: string }).code)).toEqual(expect.arrayContaining(codes));
  });

  it('S4: are out of reach at once for whoever is no longer addressed', async () => {
    const { EAST, CENTRAL } = companies;
    const published = await advisories.published({ audienceCompanyIds: [EAST.id, CENTRAL.id] });
    const query = `{ recommendationResponses(filter: { advisoryId: "${published.id}" }) { totalCount nodes { id } } }`;
    expect((await app.graphql(query, {}, CENTRAL.people.CISO.token)).data.recommendationResponses.totalCount).toBe(1);
    await advisories.revised(published, { audienceCompanyIds: [EAST.id] });
    expect(await advisories.as(CENTRAL.people.CISO, published.id)).toBeNull();
    expect((await app.graphql(query, {}, CENTRAL.people.CISO.token)).data.recommendationResponses).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect(await advisories.as(EAST.people.CISO, published.id)).not.toBeNull();
  });

  it('are acknowledged by the CISO, once, and keep it through revisions', async () => {
    const { EAST, CENTRAL } = companies;
    const published = await advisories.published({ audienceCompanyIds: [EAST.id] });
    const acknowledge = async (token: string) => {
      const answer = await app.graphql(
        `mutation ($input: AcknowledgeAdvisoryInput!) { acknowledgeAdvisory(input: $input) { advisory { ${ADVISORY_FIELDS} receipts { acknowledgedAt acknowledgedBy acknowledgedRevision } } } }`,
        { input: { advisoryId: published.id } },
        token,
      );
      return answer.code ?? answer.data.acknowledgeAdvisory.advisory;
    };
    expect(await acknowledge(EAST.people.VIEWER.token)).toBe('FORBIDDEN');
    expect(await acknowledge(CENTRAL.people.CISO.token)).toBe('NOT_FOUND');
    const open = '(filter: { unacknowledged: true }, first: 100)';
    expect((await advisories.list(open, EAST.people.CISO)).nodes.map(({ id }: { id: string }) => id)).toContain(
      published.id,
    );
    const first = await acknowledge(EAST.people.CISO.token);
    expect(first).toMatchObject({
      acknowledged: true,
      receipts: [{ acknowledgedBy: EAST.people.CISO.actor.name, acknowledgedRevision: 1 }],
    });
    app.clock.advance(1000);
    expect(await acknowledge(EAST.people.CISO.token)).toEqual(first);
    expect((await advisories.list(open, EAST.people.CISO)).nodes.map(({ id }: { id: string }) => id)).not.toContain(
      published.id,
    );
    await advisories.revised(published, { severity: 'LOW' });
    expect(
      await advisories.as(EAST.people.CISO, published.id, 'acknowledged receipts { acknowledgedRevision }'),
    ).toEqual({ acknowledged: true, receipts: [{ acknowledgedRevision: 1 }] });
    expect(await acknowledge(EAST.people.CISO.token)).toMatchObject({ receipts: [{ acknowledgedRevision: 2 }] });
    const events = await rows(EAST.people.CISO, sql`select kind from event where object_id = ${published.id}`);
    expect(events).toEqual([{ kind: 'advisory.acknowledged' }, { kind: 'advisory.acknowledged' }]);
  });

  it('are opened by the first detail that a person reads: not by a list, a client or a mutation', async () => {
    const { EAST } = companies;
    const published = await advisories.published({ audienceCompanyIds: [EAST.id] });
    const openings = app.app.get(Openings);
    const openedAt = async () => {
      await openings.flush();
      return (await advisories.as(advisories.author, published.id, 'receipts { openedAt }')).receipts[0].openedAt;
    };
    const client = await people.client(EAST.people.CISO, ['advisory:read']);
    await advisories.list('', EAST.people.VIEWER);
    await app.graphql('query ($id: ID) { advisory(id: $id) { id } }', { id: published.id }, client);
    expect(await openedAt()).toBeNull();
    const at = app.clock.now().toISOString();
    await advisories.as(EAST.people.VIEWER, published.id);
    expect(await openedAt()).toBe(at);
    app.clock.advance(60_000);
    await advisories.as(EAST.people.CISO, published.id);
    expect(await openedAt()).toBe(at);
  });

  it('are those that the pure rule names, whatever audience, TLP and state', async () => {
    const codes = ['WEST', 'EAST', 'CENTRAL', 'TRANSCO', 'GENCO'] as const;
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(Math.random() * values.length)]!;
    for (let round = 0; round < 12; round++) {
      const audience = codes.filter(() => Math.random() < 0.4);
      const tlp = pick(['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const);
      const addressees = (audience.length > 0 ? audience : codes).map((code) => companies[code].id);
      let advisory = await advisories.draft({ tlp, audienceCompanyIds: audience.length > 0 ? addressees : null });
      const status = pick(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'] as const);
      for (const step of ['submit', 'approve', 'publish', 'withdraw'] as const) {
        if (advisory.status !== status) advisory = await advisories[step](advisory);
      }
      for (const code of codes) {
        for (const member of Object.values(companies[code].people)) {
          const seen = await rows(member, sql`select id from advisory where id = ${advisory.id}`);
          const expected = mayRead(member.actor, { companyId: companies.WEST.id, status, tlp, addressees });
          expect([code, member.email, status, tlp, audience, seen.length === 1]).toEqual([
            code,
            member.email,
            status,
            tlp,
            audience,
            expected,
          ]);
          const content = await rows(
            member,
            sql`select number from advisory_revision where advisory_id = ${advisory.id}`,
          );
          expect(content.length === 1).toBe(expected);
        }
      }
    }
  });
});
