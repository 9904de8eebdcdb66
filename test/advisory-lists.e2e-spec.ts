// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { importKev, parseKev } from '@prahari/advisories';
import { TestApp } from './support/app.js';
import { Advisories, recommend, WHOLE_ADVISORY } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { problemsOf } from './support/problems.js';

describe('lists of advisories', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let advisories: Advisories;

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make();
    advisories = new Advisories(app, companies);
  }, 60_000);
  afterAll(() => app.stop());

  it('are listed by every filter and order, in pages that neither lose nor repeat', async () => {
    const { EAST } = companies;
    await Promise.all(['LOW', 'HIGH', 'LOW', 'MEDIUM'].map((severity) => advisories.published({ severity })));
    for (const title of ['A', 'B', 'C']) await advisories.published({ title: { en: `Number ${title}` } });
    for (const title of ['D', 'E']) await advisories.draft({ title: { en: `Draft ${title}` } });
    const token = advisories.author.token;
    await advisories.published({
      title: { en: 'Filtered', hi: 'घटनाओं की सूचना' },
      severity: 'CRITICAL',
      kind: 'DIRECTIVE',
      source: 'CEA',
      vulnerabilities: [{ cve: 'CVE-2025-0001' }],
      products: [{ vendor: 'Zenith', product: 'Meter' }],
    });
    const count = async (filter: string, who = token) =>
      (await advisories.list(`(filter: { ${filter} })`, { token: who })).totalCount;
    for (const filter of [
      'severity: [CRITICAL]',
      'kind: [DIRECTIVE]',
      'source: [CEA]',
      'cve: "cve-2025-0001"',
      'product: "zenith"',
      'search: "filtered"',
      'search: "घटना"',
    ]) {
      expect([filter, await count(filter)]).toEqual([filter, 1]);
      expect([filter, await count(filter, EAST.people.VIEWER.token)]).toEqual([filter, 1]);
    }
    expect(await count('updatedFrom: "2026-12-01T00:00:00Z"')).toBe(0);
    expect((await advisories.list('(filter: { search: "prh-2026-0001" })', { token })).nodes).toMatchObject([
      { reference: 'PRH-2026-0001' },
    ]);
    for (const field of ['PUBLISHED_AT', 'UPDATED_AT', 'SEVERITY']) {
      for (const direction of ['ASC', 'DESC']) {
        for (const who of [token, EAST.people.VIEWER.token]) {
          const order = `orderBy: { field: ${field}, direction: ${direction} }`;
          const all = await advisories.list(`(first: 100, ${order})`, { token: who });
          const paged: string[] = [];
          let after = '';
          do {
            const page = await advisories.list(`(first: 2, ${order}${after})`, { token: who });
            paged.push(...page.nodes.map(({ id }: { id: string }) => id));
            after = page.pageInfo.hasNextPage ? `, after: "${page.pageInfo.endCursor}"` : '';
          } while (after);
          expect(paged).toEqual(all.nodes.map(({ id }: { id: string }) => id));
          expect(new Set(paged).size).toBe(all.totalCount);
        }
      }
    }
  });

  it('are searched in pages by the text that the reader is shown, newest first', async () => {
    const { EAST, CENTRAL } = companies;
    const everybody = [EAST.people.VIEWER.token, advisories.author.token];
    const ids = [];
    for (const n of [1, 2, 3]) ids.push((await advisories.published({ body: { en: `Quokka ${n}` } })).id);
    const draft = await advisories.draft({ body: { en: 'Quokka and numbat' } });
    const first = { id: ids[0], ...(await advisories.as(advisories.author, ids[0])) };
    await advisories.update(first, { revisionSummary: 'x', body: { en: 'Numbat' } });
    await advisories.published({ body: { en: 'Quokka' }, audienceCompanyIds: [CENTRAL.id] });
    const found = async (token: string, words: string, first = 1) => {
      const seen: string[] = [];
      let after = '';
      do {
        const page = await advisories.list(`(first: ${first}, filter: { search: "${words}" }${after})`, { token });
        seen.push(...page.nodes.map(({ id }: { id: string }) => id));
        after = page.pageInfo.hasNextPage ? `, after: "${page.pageInfo.endCursor}"` : '';
      } while (after);
      return seen;
    };
    const [reader, author] = everybody as [string, string];
    for (const first of [1, 2, 100]) {
      expect(await found(reader, 'quokka', first)).toEqual([...ids].reverse());
      expect((await found(author, 'quokka', first)).slice(2)).toEqual([...ids].reverse());
    }
    expect(await found(reader, 'numbat')).toEqual([]);
    expect(await found(author, 'numbat')).toEqual([draft.id]);
    expect(
      (await advisories.list('(filter: { search: "quokka", severity: [LOW] })', { token: author })).totalCount,
    ).toBe(0);
    const oldest = '(filter: { search: "quokka" }, orderBy: { field: PUBLISHED_AT, direction: ASC })';
    expect((await advisories.list(oldest, { token: reader })).nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('are one advisory where its reference is pasted whole', async () => {
    const { EAST, CENTRAL } = companies;
    const one = await advisories.published({ audienceCompanyIds: [EAST.id] });
    const draft = await advisories.draft();
    const other = await advisories.published({ body: { en: `See ${one.reference} and ${draft.reference}.` } });
    const search = async (text: string, { token }: { token: string }) =>
      (await advisories.list(`(filter: { search: "${text}" })`, { token })).nodes.map(({ id }: { id: string }) => id);
    for (const text of [one.reference, one.reference.toLowerCase()]) {
      expect(await search(text, EAST.people.VIEWER)).toEqual([one.id]);
      expect(await search(text, advisories.author)).toEqual([one.id]);
      expect(await search(text, CENTRAL.people.VIEWER)).toEqual([other.id]);
    }
    expect(await search(draft.reference, advisories.author)).toEqual([draft.id]);
    expect(await search(draft.reference, EAST.people.VIEWER)).toEqual([other.id]);
  });

  it.each([
    ['(first: 0)', 'first OUT_OF_RANGE'],
    ['(first: 101)', 'first OUT_OF_RANGE'],
    ['(after: "x")', 'after INVALID_CURSOR'],
    ['(filter: { cve: "CVE-1" })', 'filter.cve INVALID_INDICATOR'],
    ['(filter: { search: "\\u0007" })', 'filter.search CONTROL_CHARACTER'],
  ])('refuse %s', async (args, problem) => {
    const answer = await app.graphql(`{ advisories${args} { nodes { id } } }`, {}, advisories.author.token);
    expect([answer.code, ...problemsOf(answer)]).toEqual(['BAD_USER_INPUT', problem]);
  });

  it('ask for an id or a reference, and for one of the two', async () => {
    const { id } = await advisories.draft();
    for (const args of [`id: "${id}", reference: "PRH-2026-0001"`, 'id: null']) {
      const answer = await app.graphql(`{ advisory(${args}) { id } }`, {}, advisories.author.token);
      expect(problemsOf(answer)).toEqual(['id ONE_OF']);
    }
  });

  it('cost one statement, and one more for the total, whatever their length', async () => {
    const { EAST } = companies;
    const advisory = await advisories.published({ recommendations: [recommend('One'), recommend('Two')] });
    await advisories.published({ products: [{ vendor: 'A', product: 'B' }] });
    const reads = jest.spyOn(app.database, 'read');
    const count = async (document: string, token: string) => {
      reads.mockClear();
      const { errors } = await app.graphql(document, {}, token);
      expect(errors).toBeUndefined();
      // The session is looked up apart.
      return reads.mock.calls.filter(([context]) => context.databaseRole !== 'prahari_identity').length;
    };
    for (const { token } of [advisories.author, EAST.people.CISO]) {
      const nodes =
        'title { en } audience { code contacts { name } } recommendations { text { en } myResponse { status } responses { company { code } } } receipts { company { code } } revisions { number }';
      expect(await count(`{ advisories(first: 1) { nodes { ${nodes} } } }`, token)).toBe(1);
      expect(await count(`{ advisories(first: 10) { totalCount nodes { ${nodes} } } }`, token)).toBe(2);
      expect(await count(`{ advisory(id: "${advisory.id}") { ${WHOLE_ADVISORY} } }`, token)).toBe(1);
      expect(
        await count(
          '{ recommendationResponses(first: 100) { nodes { company { code } recommendation { advisory { title { en } } } } } }',
          token,
        ),
      ).toBe(1);
    }
    reads.mockRestore();
  });

  it('know what is exploited by the catalogue that was read last', async () => {
    const vulnerabilities = [{ cve: 'CVE-2017-0144' }, { cve: 'CVE-2025-48384' }];
    const { id } = await advisories.published({ vulnerabilities });
    const known = async () =>
      (await advisories.as(companies.EAST.people.VIEWER, id, 'vulnerabilities { knownExploited }')).vulnerabilities.map(
        ({ knownExploited }: { knownExploited: boolean }) => knownExploited,
      );
    const read = (...cves: string[]) =>
      importKev(
        app.database,
        parseKev(JSON.stringify({ vulnerabilities: cves.map((cveID) => ({ cveID, dateAdded: '2025-08-25' })) })),
      );
    expect(await known()).toEqual([false, false]);
    expect(await read('CVE-2017-0144', 'CVE-2020-0001')).toBe(2);
    expect(await known()).toEqual([true, false]);
    await read('CVE-2025-48384');
    expect(await known()).toEqual([false, true]);
  });
});
