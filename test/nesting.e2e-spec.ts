// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import type { GraphqlError } from './support/app.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { ServerProcess } from './support/server-process.js';

jest.setTimeout(60_000);

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }';
const FILTERED = 'query ($filter: IncidentFilter) { incidents(filter: $filter) { nodes { id } } }';

/** In a fresh process: functions take most stack before they have been compiled. */
describe('a server that has just started', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    server = await ServerProcess.start({
      DATABASE_URL: database.appUrl,
      PRAHARI_OWNER_DATABASE_URL: database.ownerUrl,
    });
  });
  afterEach(() => server.stop());
  afterAll(() => database.drop());

  async function expectRefusal(body: string, status: number, code: string): Promise<void> {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    });
    const { errors } = (await answer.json()) as { errors: readonly GraphqlError[] };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.message).toMatch(/^[A-Z][^[\]\n]{5,300}\.$/);
  }

  const withVariables = (query: string, variables: string): string =>
    `{"query":${JSON.stringify(query)},"variables":${variables}}`;

  it('refuses 20,000 nested brackets in the document', async () => {
    const query = `mutation { signIn(input: ${DEEP}) { expiresAt } }`;
    await expectRefusal(JSON.stringify({ query }), 400, 'QUERY_TOO_COMPLEX');
  });

  it('refuses 20,000 nested brackets in variables and in the body', async () => {
    const inField = withVariables(SIGN_IN, `{"input":{"email":${DEEP},"password":"x"}}`);
    await expectRefusal(inField, 400, 'BAD_USER_INPUT');
    await expectRefusal(withVariables(SIGN_IN, `{"input":${DEEP}}`), 400, 'BAD_USER_INPUT');
    await expectRefusal(withVariables(FILTERED, `{"filter":{"incidentTypes":${DEEP}}}`), 401, 'UNAUTHENTICATED');
    await expectRefusal(DEEP, 400, 'BAD_USER_INPUT');
  });
});
