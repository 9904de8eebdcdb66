// SPDX-License-Identifier: Apache-2.0
import { serverAudits } from 'graphql-http';
import { TestApp } from './support/app.js';
import { Companies } from './support/builders/companies.js';

describe('GraphQL over HTTP, by the audits of graphql-http 1.23.1', () => {
  let app: TestApp;
  const token = { value: '' };
  beforeAll(async () => {
    app = await TestApp.start();
    token.value = (await new Companies(app.database, app.clock).make(['EAST'])).EAST.people.CISO.token;
  }, 60_000);
  afterAll(() => app.stop());

  const audits = serverAudits({
    url: () => app.url,
    fetchFn: (url: string, init?: RequestInit) =>
      fetch(url, {
        ...init,
        headers: {
          ...(init?.headers as Record<string, string>),
          ...(caller === 'signed in' && { authorization: `Bearer ${token.value}` }),
        },
      }),
  });
  let caller = '';

  describe.each(['anonymous', 'signed in'])('%s', (who) => {
    beforeAll(() => {
      caller = who;
    });
    it.each(audits)('$name', async (audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
    });
  });

  it('are all there: MUST, SHOULD and MAY, none left out', () => {
    expect(audits).toHaveLength(61);
  });
});
