// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Incidents } from './support/builders/incidents.js';

jest.setTimeout(60_000);

const ID = '01900000-0000-7000-8000-000000000000';
const TIME = '2026-11-24T06:30:00.000Z';
const TIMES = [
  '2026-02-30T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '2026-11-24T24:00:00.000Z',
  '2026-11-24T06:30:00Z',
  '+012026-11-24T06:30:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  'infinity',
  '',
  5,
];
const INTEGERS = [-1, 32_768, 2 ** 31, 2 ** 53, 1.5, 1e308, '1', true];
const IDS = ['x', `${ID}0`, 5, {}, []];

const LISTS = [
  ['companies', '', []],
  ['users', '', []],
  ['incidents', '', []],
  ['incidents', 'UPDATED_AT', TIMES],
  ['incidents', 'DETECTED_AT', TIMES],
  ['incidents', 'SUBMITTED_AT', TIMES],
  ['incidents', 'SEVERITY', INTEGERS],
  ['advisories', 'PUBLISHED_AT', TIMES],
  ['advisories', 'UPDATED_AT', TIMES],
  ['advisories', 'SEVERITY', INTEGERS],
  ['obligations', '', TIMES],
  ['recommendationResponses', '', []],
] as const;

describe('forged cursors', () => {
  let app: TestApp;
  let made: TestCompanies;

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make(['EAST']);
    const incidents = new Incidents(app);
    for (let nth = 0; nth < 2; nth++) await incidents.submitted(made.EAST.people.CISO.token);
  });
  afterAll(() => app.stop());

  const ask = (list: string, order: string, after: string | null) => {
    const by = order === '' ? '' : `, orderBy: { field: ${order}, direction: DESC }`;
    return app.graphql(
      `query ($after: String) { ${list}(first: 1, after: $after${by}) { pageInfo { endCursor } } }`,
      { after },
      made.EAST.people.CISO.token,
    );
  };
  const packed = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  it.each(LISTS)('of %s by "%s" are wrong input, and never a fault of ours', async (list, order, keys) => {
    const { data } = await ask(list, order, null);
    const real = data[list].pageInfo.endCursor as string | null;
    const name =
      real === null ? nameOf(list, order) : (JSON.parse(Buffer.from(real, 'base64url').toString())[0] as string);
    const fitting = order === 'SEVERITY' ? 1 : TIME;
    const forged = [
      ...keys.map((key) => packed(name, key, ID)),
      ...IDS.map((id) => (keys.length > 0 ? packed(name, fitting, id) : packed(name, id))),
      packed(name),
      packed(name, ID, ID, ID),
      packed('another', ID),
      packed({}),
    ];
    for (const after of forged) {
      const { code } = await ask(list, order, after);
      expect({ after: Buffer.from(after, 'base64url').toString(), code }).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    for (const after of [
      keys.length > 0 ? packed(name, fitting, ID) : packed(name, ID),
      keys.length > 0 ? packed(name, null, null) : packed(name, null),
    ]) {
      expect(['BAD_USER_INPUT', undefined]).toContain((await ask(list, order, after)).code);
    }
  });

  /** Of lists that are empty here. */
  const nameOf = (list: string, order: string): string => (order === '' ? list : `${order} DESC`);
});
