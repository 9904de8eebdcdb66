// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { sql } from '@prahari/database';
import { LastSeen } from '../libs/identity/src/last-seen.js';
import { PasswordHasher } from '../libs/identity/src/password-hasher.js';
import { TestApp } from './support/app.js';
import { eventsOf } from './support/events.js';
import { Companies, emailOf, PASSWORD, type TestCompanies, tokenOf } from './support/builders/companies.js';

jest.setTimeout(60_000);
const NEW_PASSWORD = 'Another-Lantern-43';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }';
const RESET = 'mutation ($input: CreatePasswordResetInput!) { createPasswordReset(input: $input) { link } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken } }';
const ACTIVE = 'mutation ($input: SetUserActiveInput!) { setUserActive(input: $input) { user { active } } }';

describe('signing in behind a proxy, and while passwords change', () => {
  let app: TestApp;
  let companies: Companies;
  let made: TestCompanies;

  beforeAll(async () => {
    app = await TestApp.start({ settings: { trustedProxies: ['127.0.0.1'] } });
    companies = new Companies(app.database, app.clock);
    made = await companies.make(['EAST']);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  const signIn = async (email: string, password: string, from: string): Promise<number> => {
    const body = JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } });
    return (await app.post(body, { 'x-forwarded-for': from })).status;
  };

  it('counts failures of the caller that a trusted proxy tells of, the nearest one that it saw itself', async () => {
    for (let failure = 0; failure < 50; failure++) {
      expect(await signIn(`guess-${failure}@east.example`, 'x', `198.51.100.${failure}, 203.0.113.7`)).not.toBe(429);
    }
    expect(await signIn(emailOf('CISO', 'EAST'), PASSWORD, '203.0.113.7')).toBe(429);
    expect(await signIn(emailOf('CISO', 'EAST'), PASSWORD, '203.0.113.8')).toBe(200);
  });

  it('believes no address that somebody else tells', async () => {
    const plain = await TestApp.start();
    try {
      const guess = (nth: number) =>
        plain.post(
          JSON.stringify({
            query: SIGN_IN,
            variables: { input: { email: `guess-${nth}@east.example`, password: 'x' } },
          }),
          { 'x-forwarded-for': `203.0.113.${nth}` },
        );
      for (let nth = 0; nth < 50; nth++) await guess(nth);
      expect((await guess(51)).status).toBe(429);
    } finally {
      await plain.stop();
    }
  });

  /** Runs `meanwhile` right after the next password was verified. */
  function afterVerifying(meanwhile: () => Promise<unknown>): void {
    const hasher = app.app.get(PasswordHasher, { strict: false });
    const verify = hasher.verify.bind(hasher);
    jest.spyOn(hasher, 'verify').mockImplementationOnce(async (hash, password) => {
      const matches = await verify(hash, password);
      await meanwhile();
      return matches;
    });
  }

  async function person(name: string) {
    const admin = made.EAST.people.COMPANY_ADMIN;
    const member = await companies.member(admin, ['VIEWER'], `${name}@east.example`);
    const setNewPassword = async (): Promise<void> => {
      const { data } = await app.graphql(RESET, { input: { userId: member.userId } }, admin.token);
      const token = tokenOf(data.createPasswordReset.link as string);
      expect((await app.graphql(ACCEPT, { input: { token, password: NEW_PASSWORD } })).code).toBeUndefined();
    };
    return { ...member, admin, setNewPassword };
  }

  it('opens no session for a password that is replaced while it is being verified', async () => {
    const { email, setNewPassword } = await person('replaced');
    afterVerifying(setNewPassword);
    expect((await app.graphql(SIGN_IN, { input: { email, password: PASSWORD } })).code).toBe('UNAUTHENTICATED');
    expect((await app.graphql(SIGN_IN, { input: { email, password: NEW_PASSWORD } })).code).toBeUndefined();
  });

  it('opens no session for an account that is deactivated while its password is being verified', async () => {
    const { email, userId, admin } = await person('stopped');
    afterVerifying(() => app.graphql(ACTIVE, { input: { userId, active: false } }, admin.token));
    expect((await app.graphql(SIGN_IN, { input: { email, password: PASSWORD } })).code).toBe('UNAUTHENTICATED');
  });

  it('changes no password that is replaced while it is being verified', async () => {
    const { email, token, setNewPassword } = await person('twice');
    afterVerifying(setNewPassword);
    const input = { currentPassword: PASSWORD, newPassword: 'Thief-Lantern-44' };
    const { errors } = await app.graphql(CHANGE, { input }, token);
    expect(errors![0]!.extensions.problems).toMatchObject([{ path: 'input.currentPassword', code: 'WRONG_PASSWORD' }]);
    expect((await app.graphql(SIGN_IN, { input: { email, password: NEW_PASSWORD } })).code).toBeUndefined();
  });

  it('records a failure with an unknown address as the coordinator’s company’s', async () => {
    await app.graphql(SIGN_IN, { input: { email: 'nobody@nowhere.example', password: 'x' } });
    const events = await eventsOf(app.testDatabase, made.WEST.id);
    expect(events.at(-1)).toMatchObject({
      kind: 'company.sign-in-failed',
      object_type: 'company',
      audience: 'COORDINATOR',
    });
  });

  it('writes who was seen by the last request, also while it ends', async () => {
    const ending = await TestApp.start();
    const { EAST } = await new Companies(ending.database, ending.clock).make(['EAST']);
    const { actor } = EAST.people.CISO;
    const at = (ending.clock.time = new Date('2026-11-24T07:00:00.000Z'));
    const lastSeen = ending.app.get(LastSeen, { strict: false });
    // The server takes no request any more: what marks now was in flight.
    ending.app.getHttpServer().on('close', () => lastSeen.session(actor.companyId, actor.sessionId!, null));
    await ending.app.close();
    const seen = await ending.database.read<{ last_seen_at: string }>(
      { databaseRole: 'prahari_identity', companyId: null, userId: null },
      sql`select last_seen_at from session where id = ${actor.sessionId}::uuid`,
    );
    expect(seen).toEqual([{ last_seen_at: at.toISOString() }]);
    await ending.database.close();
    await ending.testDatabase.drop();
  });
});
