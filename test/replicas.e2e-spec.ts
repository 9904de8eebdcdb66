// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import type { Actor } from '@prahari/access';
import { sql } from '@prahari/database';
import { readSettings } from '@prahari/kernel';
import { createApp } from '../apps/api/src/create-app.js';
import { createLogger } from '../apps/api/src/logging/logger.js';
import { ActorQueries } from '../libs/identity/src/actor.queries.js';
import { TestApp } from './support/app.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';

jest.setTimeout(60_000);
const VIEWER = '{ viewer { id } }';

/** What one process keeps of a caller for some seconds must not outlive what another one has ended. */
describe('two processes on one database', () => {
  let here: TestApp;
  let there: { readonly url: string; close(): Promise<void> };
  let companies: Companies;
  let made: TestCompanies;
  let number = 0;

  beforeAll(async () => {
    here = await TestApp.start();
    companies = new Companies(here.database, here.clock);
    made = await companies.make(['EAST']);
    const logger = createLogger('silent');
    const app = await createApp({ settings: readSettings({}), database: here.database, clock: here.clock, logger });
    await app.listen(0, '127.0.0.1');
    there = { url: `${(await app.getUrl()).replace(/\/$/, '')}/graphql`, close: () => app.close() };
  });
  afterAll(async () => {
    await there.close();
    await here.stop();
  });

  const askThere = async (token: string, query = VIEWER) => (await answerThere(token, query)).code;

  async function answerThere(token: string, query: string): Promise<{ code?: string; status: number }> {
    const answer = await fetch(there.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return { ...errors?.[0]?.extensions, status: answer.status };
  }

  const newMember = () => companies.member(made.EAST.people.COMPANY_ADMIN, ['CISO'], `person-${++number}@east.example`);
  const admin = () => made.EAST.people.COMPANY_ADMIN.token;

  it.each<[string, (person: Member) => Promise<unknown>]>([
    ['signing out', ({ token }) => here.graphql('mutation { signOut }', {}, token)],
    [
      'deactivation',
      ({ userId }) =>
        here.graphql(
          `mutation { setUserActive(input: { userId: "${userId}", active: false }) { user { id } } }`,
          {},
          admin(),
        ),
    ],
    [
      'a change of roles',
      ({ userId }) =>
        here.graphql(
          `mutation { setUserRoles(input: { userId: "${userId}", roles: [VIEWER] }) { user { id } } }`,
          {},
          admin(),
        ),
    ],
  ])('end a session at once by %s, for reading and for writing', async (_, end) => {
    const person = await newMember();
    const invite = 'mutation { createApiClient(input: { name: "x", scopes: ["incident:read"] }) { secret } }';
    for (let time = 0; time < 3; time++) expect(await askThere(person.token)).toBeUndefined();
    expect(await askThere(person.token, invite)).toBeUndefined();
    await end(person);
    expect(await askThere(person.token)).toBe('UNAUTHENTICATED');
    expect(await askThere(person.token, invite)).toBe('UNAUTHENTICATED');
    expect(await askThere(person.token, 'mutation { signOut }')).toBe('UNAUTHENTICATED');
  });

  it('answer 401 to a caller who was kept, as to any other who is not signed in', async () => {
    const person = await newMember();
    const documents = [VIEWER, '{ companies { nodes { code } } viewer { id } }', 'mutation { signOut }'];
    for (let time = 0; time < 3; time++)
      expect(await answerThere(person.token, documents[1]!)).toEqual({ status: 200 });
    await here.graphql('mutation { signOut }', {}, person.token);
    for (const document of documents) {
      expect(await answerThere(person.token, document)).toEqual({ code: 'UNAUTHENTICATED', status: 401 });
    }
    const wrong = 'mutation { signIn(input: { email: "a@b.example", password: "wrong" }) { accessToken } }';
    expect(await here.graphql(wrong)).toMatchObject({ code: 'UNAUTHENTICATED', status: 200 });
  });

  it('end a client at once by revoking it', async () => {
    const secret = await companies.client(made.EAST.people.CISO, ['company:read']);
    for (let time = 0; time < 3; time++) expect(await askThere(secret)).toBeUndefined();
    const { data } = await here.graphql('{ apiClients { id } }', {}, made.EAST.people.CISO.token);
    await here.graphql(
      `mutation { revokeApiClient(id: "${data.apiClients[0].id}") { id } }`,
      {},
      made.EAST.people.CISO.token,
    );
    expect(await askThere(secret)).toBe('UNAUTHENTICATED');
  });

  it('give the database nothing to do before a proof has held', async () => {
    const person = await newMember();
    const queries = here.app.get(ActorQueries, { strict: false });
    await queries.byToken(person.token);
    const kept = (await queries.byToken(person.token)) as Actor;
    expect(kept.proof).toBeDefined();
    const companiesSeen = () =>
      here.database.read(kept, sql`select code, current_user as role from company order by code`);
    expect(await companiesSeen()).toEqual([
      { code: 'EAST', role: 'prahari_partner' },
      { code: 'WEST', role: 'prahari_partner' },
    ]);
    await here.graphql('mutation { signOut }', {}, person.token);
    await expect(companiesSeen()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(here.database.transact(kept, () => Promise.resolve('done'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await here.database.transact({ ...kept, proof: undefined }, () => Promise.resolve('done'))).toBe('done');
  });
});
