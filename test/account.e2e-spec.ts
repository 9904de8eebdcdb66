// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { TestApp } from './support/app.js';
import { Companies, emailOf, PASSWORD, type TestCompanies } from './support/builders/companies.js';
import { eventsOf } from './support/events.js';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const SESSIONS = 'sessions { id createdAt lastSeenAt expiresAt isCurrent }';
const ACCOUNT = `{ account { user { id displayName designation phone language } ${SESSIONS} } viewer { displayName language } }`;
const UPDATE = `mutation ($input: UpdateViewerInput!) {
  updateViewer(input: $input) { user { displayName designation phone language } } }`;
const END = `mutation ($id: ID!) { endSession(id: $id) { ${SESSIONS} } }`;

interface ToldSession {
  readonly id: string;
  readonly isCurrent: boolean;
}

describe('the own account', () => {
  let app: TestApp;
  let made: TestCompanies;
  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make(['EAST']);
  });
  afterAll(() => app.stop());

  const signIn = async (email = emailOf('CISO', 'EAST')): Promise<string> => {
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    return (await app.graphql(document, { input: { email, password: PASSWORD } })).data.signIn.accessToken as string;
  };
  const sessions = async (token: string) =>
    (await app.graphql(ACCOUNT, {}, token)).data.account.sessions as readonly ToldSession[];

  it('keeps name, designation, phone and language, each alone, and tells of the change', async () => {
    const { userId } = made.EAST.people.INCIDENT_REPORTER;
    const token = await signIn(emailOf('INCIDENT_REPORTER', 'EAST'));
    const first = {
      displayName: 'अन्नपूर्णा त्रिपाठी',
      designation: 'Executive Engineer',
      phone: '0761-2660500',
      language: 'HI',
    };
    expect((await app.graphql(UPDATE, { input: first }, token)).data.updateViewer.user).toEqual(first);
    const changed = await app.graphql(UPDATE, { input: { designation: null, displayName: null } }, token);
    expect(changed.data.updateViewer.user).toEqual({ ...first, designation: null });
    const { data } = await app.graphql(ACCOUNT, {}, token);
    expect(data.viewer).toEqual({ displayName: first.displayName, language: 'HI' });
    expect((await eventsOf(app.testDatabase, userId)).map(({ kind }) => kind)).toContain('user.details-changed');
  });

  it('refuses an empty name at its field', async () => {
    const { errors } = await app.graphql(UPDATE, { input: { displayName: ' ' } }, await signIn());
    expect(errors![0]!.extensions.problems).toMatchObject([{ path: 'input.displayName' }]);
  });

  it('lists the sessions that are open, and ends one of them at once', async () => {
    const here = await signIn();
    app.clock.advance(MINUTE);
    const elsewhere = await signIn();
    const [own] = (await sessions(here)).filter(({ isCurrent }) => isCurrent);
    const other = (await sessions(elsewhere)).find(({ isCurrent }) => isCurrent)!;
    expect(own!.id).not.toBe(other.id);
    const { data } = await app.graphql(END, { id: other.id }, here);
    expect((data.endSession.sessions as readonly ToldSession[]).map(({ id }) => id)).not.toContain(other.id);
    expect((await app.graphql('{ viewer { id } }', {}, elsewhere)).code).toBe('UNAUTHENTICATED');
    expect((await app.graphql(END, { id: other.id }, here)).code).toBe('NOT_FOUND');
  });

  it('shows and ends nobody else’s', async () => {
    const other = await signIn(emailOf('VIEWER', 'EAST'));
    const [session] = await sessions(other);
    const ciso = await signIn();
    expect((await sessions(ciso)).map(({ id }) => id)).not.toContain(session!.id);
    expect((await app.graphql(END, { id: session!.id }, ciso)).code).toBe('NOT_FOUND');
    expect((await app.graphql('{ viewer { id } }', {}, other)).code).toBeUndefined();
  });

  it('ends all others and keeps the one that asks', async () => {
    const here = await signIn();
    const elsewhere = await signIn();
    const { data } = await app.graphql('mutation { endOtherSessions { sessions { isCurrent } } }', {}, here);
    expect(data.endOtherSessions.sessions).toEqual([{ isCurrent: true }]);
    expect((await app.graphql('{ viewer { id } }', {}, elsewhere)).code).toBe('UNAUTHENTICATED');
  });

  it('no longer lists a session that was not used for half an hour', async () => {
    const old = await signIn();
    expect((await sessions(old)).length).toBeGreaterThan(1);
    app.clock.advance(31 * MINUTE);
    expect(await sessions(await signIn())).toHaveLength(1);
  });
});
