// SPDX-License-Identifier: Apache-2.0
import { request } from 'node:http';
import { jest } from '@jest/globals';
import { sql } from '@prahari/database';
import { PasswordHasher } from '../libs/identity/src/password-hasher.js';
import { TestApp } from './support/app.js';
import { eventsOf } from './support/events.js';
import { Companies, emailOf, type Member, PASSWORD, type TestCompanies } from './support/builders/companies.js';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken expiresAt viewer { id displayName roles company { code name { en } } } } }`;
const VIEWER = '{ viewer { id } }';
const WRONG = 'Not-The-Password-7';

describe('signing in', () => {
  let app: TestApp;
  let companies: Companies;
  let made: TestCompanies;
  const ciso = emailOf('CISO', 'EAST');
  const signIn = (email: string, password = PASSWORD) => app.graphql(SIGN_IN, { input: { email, password } });
  const isLive = async (token: string) => (await app.graphql(VIEWER, {}, token)).code === undefined;
  const events = async (userId: string) => (await eventsOf(app.testDatabase, userId)).map(({ kind }) => kind);

  beforeAll(async () => {
    app = await TestApp.start();
    companies = new Companies(app.database, app.clock);
    made = await companies.make(['EAST']);
  });
  afterEach(() => app.clock.advance(16 * MINUTE));
  afterAll(() => app.stop());

  it('opens a session, tells who one is, and sets a cookie that scripts and other sites can’t use', async () => {
    const { data, headers } = await signIn(` ${ciso.toUpperCase()} `);
    expect(data.signIn.viewer).toMatchObject({
      roles: ['CISO'],
      company: { code: 'EAST', name: { en: 'East Discom, Jabalpur' } },
    });
    expect(data.signIn.accessToken).toMatch(/^[\w-]{43}$/);
    expect(Date.parse(data.signIn.expiresAt)).toBe(app.clock.now().getTime() + 12 * 60 * MINUTE);
    const cookie = headers.get('set-cookie')!;
    expect(cookie).toBe(`prahari=${data.signIn.accessToken}; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict`);
    const byCookie = await app.post(JSON.stringify({ query: VIEWER }), { cookie: cookie.split(';')[0]! });
    expect(await byCookie.json()).toEqual({ data: { viewer: { id: data.signIn.viewer.id } } });
    expect(await events(data.signIn.viewer.id)).toContain('user.signed-in');
  });

  it('ends the session at once on signing out, and takes the cookie away', async () => {
    const token = (await signIn(ciso)).data.signIn.accessToken as string;
    const { data, headers } = await app.graphql('mutation { signOut }', {}, token);
    expect(data).toEqual({ signOut: true });
    expect(headers.get('set-cookie')).toContain('prahari=; Max-Age=0;');
    expect((await app.graphql(VIEWER, {}, token)).code).toBe('UNAUTHENTICATED');
  });

  it('S11: gives a new session at each sign-in, verifies the password each time and refuses an empty one', async () => {
    const first = (await signIn(ciso)).data.signIn.accessToken as string;
    const second = (await signIn(ciso)).data.signIn.accessToken as string;
    expect(second).not.toBe(first);
    const signedIn = (password: string) =>
      app.graphql(SIGN_IN, { input: { email: emailOf('VIEWER', 'EAST'), password } }, first);
    expect((await signedIn('')).code).toBe('BAD_USER_INPUT');
    expect((await signedIn(WRONG)).code).toBe('UNAUTHENTICATED');
    expect((await signedIn(PASSWORD)).data.signIn.viewer.roles).toEqual(['VIEWER']);
  });

  it('keeps nobody out of his own office, however long somebody guesses from elsewhere', async () => {
    const stranger = (password: string) => signInFrom('127.0.0.9', ciso, password);
    expect((await signIn(ciso)).status).toBe(200);
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 5; attempt++) expect(await stranger(WRONG)).toBe('UNAUTHENTICATED');
      expect(await stranger(PASSWORD)).toBe('RATE_LIMITED');
      expect((await signIn(ciso)).code).toBeUndefined();
      app.clock.advance(16 * MINUTE);
    }
  });

  it('S28: answers a known, an unknown, an inactive address and one without a password alike, with one verification each', async () => {
    const admin = (await signIn(emailOf('COMPANY_ADMIN', 'EAST'))).data.signIn.accessToken as string;
    const invite = (email: string) =>
      app.graphql(
        'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id } link } }',
        { input: { email, displayName: 'Somebody', roles: ['VIEWER'] } },
        admin,
      );
    await invite('invited@east.example');
    const inactive = await invite('inactive@east.example');
    const token = (inactive.data.inviteUser.link as string).split('#token=')[1];
    await app.graphql('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { expiresAt } }', {
      input: { token, password: PASSWORD },
    });
    await app.graphql(
      'mutation ($input: SetUserActiveInput!) { setUserActive(input: $input) { user { active } } }',
      { input: { userId: inactive.data.inviteUser.user.id, active: false } },
      admin,
    );

    const verify = jest.spyOn(app.app.get(PasswordHasher, { strict: false }), 'verify');
    const answers: object[] = [];
    for (const [email, password] of [
      [ciso, WRONG],
      ['nobody@east.example', WRONG],
      ['invited@east.example', PASSWORD],
      ['inactive@east.example', PASSWORD],
      ['not an address', WRONG],
    ]) {
      const { status, errors } = await signIn(email!, password);
      answers.push({ status, errors });
    }
    expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(true);
    expect(verify).toHaveBeenCalledTimes(5);
    verify.mockRestore();
  });

  it('refuses an account after 5 failures in 15 minutes, known or not, and lets it in afterwards', async () => {
    const session = (await signIn(ciso)).data.signIn.accessToken as string;
    for (const email of [ciso, 'nobody@nowhere.example']) {
      for (let failure = 1; failure <= 5; failure++) expect((await signIn(email, WRONG)).code).toBe('UNAUTHENTICATED');
      const { code, status, headers, errors } = await signIn(email);
      expect({ code, status }).toEqual({ code: 'RATE_LIMITED', status: 429 });
      expect(Number(headers.get('retry-after'))).toBe(15 * 60);
      expect(errors![0]!.extensions).toMatchObject({ retryAfterSeconds: 900 });
    }
    // Who is signed in stays so, and trying on does not make it longer.
    expect(await isLive(session)).toBe(true);
    app.clock.advance(14 * MINUTE);
    expect((await signIn(ciso)).code).toBe('RATE_LIMITED');
    app.clock.advance(1 * MINUTE);
    expect((await signIn(ciso)).code).toBeUndefined();
  });

  it('does not count successes, and lets no parallel guess slip through', async () => {
    const successes = await Promise.all(Array.from({ length: 12 }, () => signIn(ciso)));
    expect(successes.every(({ code }) => code === undefined)).toBe(true);
    const guesses = await Promise.all(Array.from({ length: 20 }, () => signIn(ciso, WRONG)));
    expect(guesses.filter(({ code }) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(guesses.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(15);
  });

  it('refuses a network address after 50 failures over many accounts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => signIn(`guess-${index}@east.example`, WRONG)),
    );
    const failures = answers.filter(({ code }) => code === 'UNAUTHENTICATED').length;
    // Three may be under way when the fiftieth fails.
    expect(failures).toBeGreaterThanOrEqual(50);
    expect(failures).toBeLessThanOrEqual(52);
    expect((await signIn(ciso)).code).toBe('RATE_LIMITED');
  });

  it('ends a session after 30 idle minutes, and after 12 hours in any case', async () => {
    const idle = (await signIn(ciso)).data.signIn.accessToken as string;
    const used = (await signIn(ciso)).data.signIn.accessToken as string;
    for (let minute = 0; minute < 12 * 60; minute += 20) {
      expect(await isLive(used)).toBe(true);
      await untilSeen(used, app.clock.now());
      app.clock.advance(20 * MINUTE);
      if (minute === 20) expect(await isLive(idle)).toBe(false);
    }
    expect(await isLive(used)).toBe(false);
  });

  /** The mark of a request is written after its answer. */
  async function untilSeen(token: string, at: Date): Promise<void> {
    for (;;) {
      await isLive(token);
      const rows = await app.database.read(
        { databaseRole: 'prahari_identity', companyId: null, userId: null },
        sql`select id from session where last_seen_at = ${at}`,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('S10: takes no, empty, garbled or doubled credentials and identity headers for nobody', async () => {
    const token = (await signIn(ciso)).data.signIn.accessToken as string;
    const userId = made.EAST.people.CISO.userId;
    const attempts: Record<string, string>[] = [
      {},
      { authorization: '' },
      { authorization: 'Bearer' },
      { authorization: 'Bearer ' },
      { authorization: token },
      { authorization: `Basic ${token}` },
      { authorization: `Bearer ${token} ${token}` },
      { authorization: `Bearer ${token}x` },
      { authorization: 'Bearer null' },
      { authorization: `Bearer prh_${token}` },
      { cookie: 'prahari=' },
      { cookie: `prahari=x; prahari=${token}` },
      { cookie: `prahari=${token}`, authorization: 'Bearer garbage' },
      { cookie: `__Host-prahari=${token}` },
      { cookie: `session=${token}` },
      {
        'x-user-id': userId,
        'x-forwarded-user': ciso,
        'x-remote-user': ciso,
        'remote-user': ciso,
        'x-prahari-user': userId,
      },
    ];
    for (const headers of attempts) {
      const answer = await app.post(JSON.stringify({ query: VIEWER }), headers);
      expect({ headers, body: await answer.json() }).toMatchObject({
        headers,
        body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
    }
    expect(await twoAuthorizations(token)).toContain('UNAUTHENTICATED');
  });

  /** fetch joins headers of one name; a raw request doesn't. */
  async function twoAuthorizations(token: string): Promise<string> {
    const { request } = await import('node:http');
    const { text } = await import('node:stream/consumers');
    const body = JSON.stringify({ query: VIEWER });
    return new Promise((resolve, reject) => {
      const sent = request(app.url, { method: 'POST' }, (answer) => void text(answer).then(resolve));
      sent.on('error', reject);
      sent.setHeader('content-type', 'application/json');
      sent.setHeader('authorization', [`Bearer ${token}`, 'Bearer other']);
      sent.end(body);
    });
  }

  it('S31: knows no default account', async () => {
    for (const email of [
      'admin',
      'admin@example.com',
      'root',
      'admin@west.example',
      'prahari',
      'administrator@west.example',
    ]) {
      for (const password of ['admin', 'password', 'prahari', 'changeme']) {
        expect(['UNAUTHENTICATED', 'RATE_LIMITED']).toContain((await signIn(email, password)).code);
      }
    }
  });

  it('changes a password only with the present one, and ends every other session', async () => {
    const person: Member = await companies.member(
      await fresh(emailOf('COMPANY_ADMIN', 'EAST')),
      ['VIEWER'],
      'changing@east.example',
    );
    const other = (await signIn(person.email)).data.signIn.accessToken as string;
    const change = (currentPassword: string, newPassword: string, token = person.token) =>
      app.graphql(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id email } } }',
        { input: { currentPassword, newPassword } },
        token,
      );
    const refused = await change(WRONG, 'short');
    expect(refused.errors![0]!.extensions.problems!.map(({ path }) => path)).toEqual([
      'input.currentPassword',
      'input.newPassword',
    ]);
    expect((await change(PASSWORD, 'changing@east.example')).errors![0]!.extensions.problems).toMatchObject([
      { path: 'input.newPassword', code: 'TOO_OBVIOUS' },
    ]);
    expect(await isLive(other)).toBe(true);
    expect((await change(PASSWORD, 'Another-Lantern-43')).data.changePassword.user).toMatchObject({
      email: person.email,
    });
    expect(await isLive(other)).toBe(false);
    expect(await isLive(person.token)).toBe(true);
    expect((await signIn(person.email)).code).toBe('UNAUTHENTICATED');
    expect((await signIn(person.email, 'Another-Lantern-43')).code).toBeUndefined();
    expect(await events(person.userId)).toContain('user.password-changed');
  });

  /** Signed in at the present time of the clock. */
  async function fresh(email: string): Promise<Member> {
    const { SignInService } = await import('@prahari/identity');
    const { actor, token } = await app.app
      .get(SignInService, { strict: false })
      .signIn({ email, password: PASSWORD }, '127.0.0.1');
    return { actor, token, userId: actor.id, email };
  }

  /** The code of the answer, undefined where it went well, to somebody at another address of this machine. */
  const signInFrom = (localAddress: string, email: string, password: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(app.url, { method: 'POST', localAddress, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
          resolve(errors?.[0]?.extensions.code);
        });
      });
      sent.once('error', reject);
      sent.end(JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } }));
    });
});
