// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { TestApp } from './support/app.js';
import { Companies } from './support/builders/companies.js';

/** So many levels deep. */
const deep = (levels: number): string =>
  `{ __type(name: "Query") { ${'ofType { '.repeat(levels - 2)} name ${'} '.repeat(levels)}`;

/** Whether the statement gives no row any more, within two seconds. */
async function untilNone(look: () => Promise<pg.QueryResult>): Promise<boolean> {
  const end = performance.now() + 2_000;
  while (performance.now() < end) {
    if ((await look()).rows.length === 0) return true;
  }
  return false;
}

describe('GraphQL', () => {
  let app: TestApp;
  let reporter: string;
  let viewer: string;
  beforeAll(async () => {
    app = await TestApp.start();
    const { EAST } = await new Companies(app.database, app.clock).make(['EAST']);
    reporter = EAST.people.INCIDENT_REPORTER.token;
    viewer = EAST.people.VIEWER.token;
  }, 60_000);
  afterAll(() => app.stop());

  const codeOf = async (query: string, variables?: object, token = reporter) =>
    (await app.graphql(query, variables, token)).code;

  describe('S19: limits', () => {
    it('refuses a document deeper than 15', async () => {
      expect(await codeOf(deep(16))).toBe('QUERY_TOO_COMPLEX');
      expect(await codeOf(deep(15))).toBeUndefined();
    });

    it('refuses more than 15 aliases, as in guessing passwords many at once', async () => {
      const many = (count: number) =>
        `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: signIn(input: { email: "a@b.example", password: "x" }) { expiresAt }`).join(' ')} }`;
      expect(await codeOf(many(16))).toBe('QUERY_TOO_COMPLEX');
      expect(
        await codeOf(`{ ${Array.from({ length: 15 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`),
      ).toBeUndefined();
    });

    it('refuses more than 20 directives', async () => {
      const field = (count: number) => `{ viewer { ${'id @include(if: true) '.repeat(count)} } }`;
      expect(await codeOf(field(21))).toBe('QUERY_TOO_COMPLEX');
      expect(await codeOf(field(20))).toBeUndefined();
    });

    it('refuses a document of more than 2,000 tokens', async () => {
      expect(await codeOf(`{ viewer { ${'id '.repeat(2000)} } }`)).toBe('QUERY_TOO_COMPLEX');
      const types = (count: number) =>
        `{ incidents(filter: { incidentTypes: [${'"CERTIN-01" '.repeat(count)}] }) { nodes { id } } }`;
      expect(await codeOf(types(1999))).toBe('QUERY_TOO_COMPLEX');
      expect(await codeOf(types(1900))).not.toBe('QUERY_TOO_COMPLEX');
    });

    it('refuses a document that is dear to validate', async () => {
      expect(await codeOf(`{ viewer { ${'id '.repeat(1900)} } }`)).toBe('QUERY_TOO_COMPLEX');
    });

    it('refuses what costs too much by the pages that are really asked for', async () => {
      const query =
        'query ($first: Int!) { incidents(first: $first) { nodes { comments(first: $first) { nodes { id body authorName createdAt visibility } } } } }';
      expect(await codeOf(query, { first: 100 })).toBe('QUERY_TOO_COMPLEX');
      expect(await codeOf(query, { first: 20 })).toBeUndefined();
    });

    it('takes a page size of null for the default page, in the document and in a variable, whatever was asked before', async () => {
      const fields = 'nodes { id body attachments { id fileName mediaType size sha256 downloadUrl } }';
      const query = (size: string, variable = '') =>
        `query ${variable} { incidents(first: 100) { nodes { comments(first: ${size}) { ${fields} } } } }`;
      expect(await codeOf(query('1'))).toBeUndefined();
      expect(await codeOf(query('null'))).toBe('QUERY_TOO_COMPLEX');
      const byVariable = query('$size', '($size: Int = 1)');
      expect(await codeOf(byVariable)).toBeUndefined();
      expect(await codeOf(byVariable, { size: null })).toBe('QUERY_TOO_COMPLEX');
    });

    it('refuses fragments that multiply each other, fast', async () => {
      const levels = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
        ' ',
      );
      expect(await codeOf(`{ ...F0 } ${levels} fragment F40 on Query { viewer { id } }`)).toBe('QUERY_TOO_COMPLEX');
    });

    it('refuses a list in variables that no input can need, at its path', async () => {
      const { code, errors } = await app.graphql(
        'mutation ($data: CreateIncidentInput!) { createIncident(input: $data) { incident { id } } }',
        { data: { title: 'Many', indicators: Array(100_000).fill({}) } },
        reporter,
      );
      expect([code, errors?.[0]?.extensions.problems]).toEqual([
        'BAD_USER_INPUT',
        [expect.objectContaining({ path: 'input.indicators', code: 'TOO_MANY' })],
      ]);
    });

    const odd = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 0]));

    it.each<[string, string, object, string]>([
      [
        'one object',
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
        { email: 'a@east.example', password: 'x', ...odd(300_000) },
        'TOO_MANY',
      ],
      [
        'many objects',
        'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }',
        { title: 'Odd', indicators: Array(300).fill(odd(1000)) },
        'UNKNOWN_FIELD',
      ],
      [
        'a free object',
        'mutation ($input: SaveViewInput!) { saveView(input: $input) { view { id } } }',
        { name: 'Odd', filter: odd(300_000) },
        'TOO_MANY',
      ],
    ])('refuses fields without number not much later than it has read them: %s', async (_, query, input, code) => {
      const refusal = async (document: string) => {
        const started = performance.now();
        const { errors } = await app.graphql(document, { input }, reporter);
        return { error: errors?.[0], time: performance.now() - started };
      };
      const onlyRead = await refusal('no document');
      const looked = await refusal(query);
      expect(looked.error?.extensions.problems?.map((problem) => problem.code)).toContain(code);
      // Each name was compared with every other: a quarter of a minute, in which nobody else was answered.
      expect(looked.time / onlyRead.time).toBeLessThan(10);
    });

    it('refuses batches, and mutations by GET', async () => {
      const batch = await app.post(JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]));
      expect([batch.status, await batch.json()]).toEqual([
        400,
        { errors: [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', problems: [] } })] },
      ]);
      expect((await app.get('mutation { signOut }', { authorization: `Bearer ${reporter}` })).status).toBe(405);
      expect((await app.get('{ viewer { id } }', { authorization: `Bearer ${reporter}` })).status).toBe(200);
    });

    it('refuses two operations in a document, and a name that is not the operation’s', async () => {
      expect(await codeOf('query A { viewer { id } } query B { viewer { displayName } }')).toBe('BAD_USER_INPUT');
      for (let request = 1; request <= 3; request++) {
        const response = await app.post(JSON.stringify({ query: 'query A { viewer { id } }', operationName: 'B' }), {
          authorization: `Bearer ${reporter}`,
        });
        expect(response.status).toBe(400);
      }
    });

    it('shows the schema, and suggestions, to those who are signed in alone', async () => {
      expect(await app.graphql('{ __schema { types { name } } }')).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
      expect(await codeOf('{ __schema { types { name } } }')).toBeUndefined();
      expect((await app.graphql('{ viewr { id } }')).errors?.[0]?.message).toBe(
        'Cannot query field "viewr" on type "Query".',
      );
      expect((await app.graphql('{ viewr { id } }', {}, reporter)).errors?.[0]?.message).toContain(
        'Did you mean "viewer"?',
      );
    });

    it('tells anonymous callers nothing of any type', async () => {
      const { data } = await app.graphql(
        'query ($name: String!) { __typename a: __type(name: $name) { name } ...F } fragment F on Query { __type(name: "Query") { fields { name } } }',
        { name: 'Incident' },
      );
      expect(data).toEqual({ __typename: 'Query', a: null, __type: null });
      expect(await app.graphql('{ __type(name: "Query") { name } viewer { id } }')).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    });
  });

  it('answers within 10 seconds, and the database stops working on it', async () => {
    const owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
    await owner.connect();
    await owner.query('begin; lock table company');
    const begun = performance.now();
    expect(await codeOf('{ viewer { company { name { en } } } }')).toBe('QUERY_TOO_COMPLEX');
    expect(performance.now() - begun).toBeLessThan(11_000);
    await expect(
      untilNone(() =>
        owner.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"),
      ),
    ).resolves.toBe(true);
    await owner.query('rollback');
    await owner.end();
    expect(await codeOf('{ viewer { company { name { en } } } }')).toBeUndefined();
  }, 20_000);

  describe('what is checked first wins', () => {
    const malformed = { input: { title: 5, severity: 'TERRIBLE' } };
    const CREATE = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }';

    it.each([1, 2, 3])('the document, then the caller, then his permission, then the input (request %d)', async () => {
      expect(await app.graphql(CREATE.replace('{ id }', '{ idd }'), malformed)).toMatchObject({
        code: 'BAD_USER_INPUT',
        errors: [{ message: 'Cannot query field "idd" on type "Incident".' }],
      });
      expect(await app.graphql(CREATE, malformed)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
      expect(await app.graphql(CREATE, malformed, viewer)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
      const { errors } = await app.graphql(CREATE, malformed, reporter);
      expect(errors?.[0]?.extensions.problems?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
        'input.severity INVALID_VALUE',
        'input.title INVALID_VALUE',
      ]);
    });

    it('names the path in the arguments whatever the variable is called, and in literals too', async () => {
      const paths = async (query: string, variables?: object) =>
        (await app.graphql(query, variables, reporter)).errors?.flatMap(({ extensions }) =>
          extensions.problems?.map(({ path, code }) => `${path} ${code}`),
        );
      expect(
        await paths(
          'mutation ($t: String!, $v: [IndicatorInput!]) { createIncident(input: { title: $t, indicators: $v }) { incident { id } } }',
          { v: [{ type: 'IPV4', value: 'x' }, { type: 'IPV4' }] },
        ),
      ).toEqual(['input.title REQUIRED', 'input.indicators.1.value REQUIRED']);
      expect(
        await paths(
          'mutation { createIncident(input: { title: "abc", indicators: [{ type: IPV4, value: "1.2.3.4" }, { type: IPV4, value: 5 }] }) { incident { id } } }',
        ),
      ).toEqual(['input.indicators.1.value INVALID_VALUE']);
      expect(await paths('query ($n: Int) { incidents(first: $n) { nodes { id } } }', { n: 2.5 })).toEqual([
        'first INVALID_VALUE',
      ]);
      expect(await paths('mutation { createIncident { incident { id } } }')).toEqual(['input REQUIRED']);
      expect(await paths('{ incidents(first: 0, filter: { companyId: "EAST" }) { nodes { id } } }')).toEqual(
        expect.arrayContaining(['first OUT_OF_RANGE', 'filter.companyId INVALID_VALUE']),
      );
    });
  });
});
