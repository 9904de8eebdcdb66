// SPDX-License-Identifier: Apache-2.0
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { TestApp } from './support/app.js';
import { Companies, emailOf, PASSWORD } from './support/builders/companies.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const WRONG = { input: { email: 'nobody@nowhere.example', password: 'not this one' } };

describe('HTTP', () => {
  let app: TestApp;
  let viewer: string;
  beforeAll(async () => {
    app = await TestApp.start();
    viewer = (await new Companies(app.database, app.clock).make(['EAST'])).EAST.people.VIEWER.token;
  }, 60_000);
  afterAll(() => app.stop());

  describe('bad bodies', () => {
    const codeOfBody = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
      const response = await app.post(body, headers);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors[0]!.message).not.toMatch(/\n\s+at |\.js|\bselect\b|in JSON/);
      return [response.status, errors[0]!.extensions.code];
    };

    it.each<[string, string | Uint8Array]>([
      ['not JSON', '{ "query": '],
      ['empty', ''],
      ['a text', '"{ viewer { id } }"'],
      [
        'not UTF-8',
        Buffer.from([
          ...Buffer.from('{"query":"{ __typename }","variables":{"a":"'),
          0xff,
          0xfe,
          ...Buffer.from('"}}'),
        ]),
      ],
      ['20,000 nested brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
      [
        '20,000 nested brackets in the variables',
        `{"query":"${SIGN_IN}","variables":{"input":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      ],
      ['20,000 nested brackets in the document', JSON.stringify({ query: '{'.repeat(20_000) })],
      ['a syntax tree as query', JSON.stringify({ query: JSON.stringify({ kind: 'Document', definitions: [] }) })],
      ['names that poison objects', '{"query":"{ __typename }","__proto__":{"x":1}}'],
      ['a token in the body', JSON.stringify({ query: '{ __typename }', access_token: 'x' })],
    ])('are refused: %s', async (_, body) => {
      const [status, code] = await codeOfBody(body, { accept: 'application/graphql-response+json' });
      expect(status).toBe(400);
      expect(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX']).toContain(code);
    });

    it('are refused above 4 MiB', async () => {
      expect(
        await codeOfBody(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(4 * 1024 * 1024) } })),
      ).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    });

    it.each([
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/graphql',
    ])('are refused as %s, which a form or a script on another site can send', async (type) => {
      expect(await codeOfBody('query=%7B__typename%7D', { 'content-type': type })).toEqual([415, 'BAD_USER_INPUT']);
    });
  });

  it('takes no compressed body, and says so', async () => {
    const response = await app.post(gzipSync('{"query":"{ __typename }"}'), { 'content-encoding': 'gzip' });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([
      415,
      'Send the body as it is, not compressed (without content-encoding).',
    ]);
  });

  describe('from other sites', () => {
    it('takes no changes, with a cookie or without', async () => {
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'null' },
      ];
      for (const headers of foreign) {
        const response = await app.post(JSON.stringify({ query: 'mutation { signOut }' }), {
          ...headers,
          cookie: `prahari=${viewer}`,
        });
        expect([response.status, await response.json()]).toEqual([
          403,
          { errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] },
        ]);
      }
      expect((await app.graphql('{ viewer { id } }', {}, viewer)).code).toBeUndefined();
    });

    it('takes them from its own', async () => {
      const own = await app.post(JSON.stringify({ query: '{ viewer { id } }' }), {
        origin: new URL(app.url).origin,
        'sec-fetch-site': 'same-origin',
        cookie: `prahari=${viewer}`,
      });
      expect(own.status).toBe(200);
    });
  });

  describe('every answer', () => {
    it('carries the headers that helmet would set, and an id that is ours', async () => {
      for (const response of [
        await app.get('{ __typename }'),
        await fetch(new URL('/nowhere', app.url)),
        await app.post('{'),
        await fetch(new URL('/%', app.url)),
      ]) {
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('x-frame-options')).toBe('DENY');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        expect(response.headers.get('x-powered-by')).toBeNull();
        expect(response.headers.get('server')).toBeNull();
      }
      const response = await fetch(app.url, { headers: { 'x-request-id': 'mine' } });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('is JSON with a code outside GraphQL too', async () => {
      const response = await fetch(new URL('/nowhere', app.url));
      expect([response.status, await response.json()]).toEqual([
        404,
        { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
      ]);
    });

    it('is so too where no route is looked for: an unreadable address, too long headers, no HTTP', async () => {
      const unread = await fetch(new URL('/%ff', app.url));
      expect([unread.status, ((await unread.json()) as { code: string }).code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(unread.headers.get('x-content-type-options')).toBe('nosniff');
      const { hostname, port } = new URL(app.url);
      const raw = (text: string) =>
        new Promise<string>((resolve, reject) => {
          let answer = '';
          connect(Number(port), hostname, function (this: Socket) {
            this.write(text);
          })
            .on('data', (chunk: Buffer) => (answer += chunk.toString()))
            .on('error', reject)
            .on('close', () => resolve(answer));
        });
      const long = await raw(`GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`);
      expect(long).toMatch(
        /^HTTP\/1\.1 431 [^]*\r\n\r\n\{"code":"BAD_USER_INPUT","message":"The headers are too long\./,
      );
      expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*\r\n\r\n\{"code":"BAD_USER_INPUT"/);
    });

    it('S27: does not take a foreign Host for its own', async () => {
      const body = JSON.stringify({ query: '{ __typename }' });
      const told = await new Promise<string>((resolve, reject) => {
        const sent = request(
          app.url,
          { method: 'POST', headers: { host: 'evil.example', 'content-type': 'application/json' } },
          (response) => {
            let text = JSON.stringify(response.headers);
            response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
          },
        );
        sent.on('error', reject).end(body);
      });
      expect(told).not.toContain('evil.example');
    });
  });

  it('S10: takes every caller with no, an empty, a wrong or a doubled token, or the headers of a proxy, for anonymous', async () => {
    const attempts: Record<string, string>[] = [
      {},
      { authorization: '' },
      { authorization: 'Bearer' },
      { authorization: 'Bearer x' },
      { authorization: `Basic ${Buffer.from(`${emailOf('CISO', 'EAST')}:${PASSWORD}`).toString('base64')}` },
      { authorization: `Bearer ${viewer}, Bearer ${viewer}` },
      { 'x-user-id': 'admin', 'x-forwarded-user': 'admin', 'remote-user': 'admin', 'x-company-id': 'EAST' },
    ];
    for (const headers of attempts) {
      const response = await app.post(JSON.stringify({ query: '{ viewer { id } }' }), headers);
      expect([
        response.status,
        ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
      ]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('logs a line for each request, without bodies, secrets, addresses or texts of queries', async () => {
    const before = app.log.length;
    await app.graphql(SIGN_IN.replace('mutation', 'mutation SignIn'), WRONG, 'a-secret-token');
    await app.get('query Named { viewer { id } }', { cookie: 'prahari=a-secret-cookie' });
    await fetch(new URL('/invitation/a-secret-link?token=a-secret-link', app.url));
    const lines = app.log.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      level: 'info',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'SignIn',
      reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ms: expect.any(Number),
    });
    expect(JSON.stringify(lines)).not.toMatch(/secret|nobody|not this one|viewer|127\.0\.0\.1/);
  });

  it('answers UNAVAILABLE with 503 and Retry-After while the database is away', async () => {
    const lonely = await TestApp.start();
    await lonely.database.close();
    const { status, code, headers, errors } = await lonely.graphql('{ viewer { id } }', {}, viewer);
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '5']);
    expect(errors?.[0]?.message).toBe('The database does not answer at the moment. Try again in a few seconds.');
    expect(await lonely.graphql(SIGN_IN, WRONG)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    await lonely.app.close();
    await lonely.testDatabase.drop();
  }, 30_000);
});
