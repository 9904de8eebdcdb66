// SPDX-License-Identifier: Apache-2.0
import { TestApp } from './support/app.js';
import { Advisories, recommend, WHOLE_ADVISORY } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { problemsOf } from './support/problems.js';

describe('advisories', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let people: Companies;
  let advisories: Advisories;

  beforeAll(async () => {
    app = await TestApp.start();
    people = new Companies(app.database, app.clock);
    companies = await people.make();
    advisories = new Advisories(app, companies);
  }, 60_000);
  afterAll(() => app.stop());

  it('go from draft to publication, and reach whom they are addressed to', async () => {
    const { WEST, EAST, CENTRAL } = companies;
    const draft = await advisories.draft({ audienceCompanyIds: [EAST.id] });
    expect(draft).toMatchObject({
      status: 'DRAFT',
      version: 1,
      reference: expect.stringMatching(/^PRH-DRAFT-[0-9A-F]{12}$/),
    });
    expect(await advisories.as(EAST.people.CISO, draft.id)).toBeNull();
    const published = await advisories.bringOut(draft);
    expect(published).toMatchObject({ status: 'PUBLISHED', version: 4, reference: 'PRH-2026-0001' });
    expect(await advisories.as(EAST.people.CISO, draft.id)).toMatchObject({ status: 'PUBLISHED', version: 1 });
    expect(await advisories.as(CENTRAL.people.CISO, draft.id)).toBeNull();
    expect(await advisories.as(WEST.people.CISO, draft.id)).toBeNull();
  });

  it('keep all that was given, in the form in which it is compared', async () => {
    const { EAST, WEST } = companies;
    const published = await advisories.published({
      audienceCompanyIds: [EAST.id, WEST.id],
      source: 'CERT_IN',
      sourceReference: 'CIAD-2026-0042',
      sourceDate: '2026-11-20T10:00:00+05:30',
      vulnerabilities: [
        { cve: 'cve-2024-12345', title: 'Weak', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
        { title: 'Unnumbered' },
      ],
      products: [{ vendor: 'Acme', product: 'Gateway', versions: '< 2.1' }],
      indicators: [
        { type: 'DOMAIN', value: 'Evil[.]Example', tlp: 'GREEN' },
        { type: 'IPV4', value: '203.0.113.7' },
        { type: 'DOMAIN', value: 'evil.example' },
      ],
      techniques: ['T0883'],
      references: ['https://www.cert-in.org.in/a'],
      recommendations: [
        recommend('One', { dueAt: '2026-12-01T00:00:00Z', evidenceRequired: true, guidelineClauses: ['CEA-14(2)'] }),
        recommend('Two'),
      ],
    });
    const seen = await advisories.as(EAST.people.VIEWER, published.id, WHOLE_ADVISORY);
    expect(seen).toMatchObject({
      source: 'CERT_IN',
      sourceReference: 'CIAD-2026-0042',
      sourceDate: '2026-11-20T04:30:00.000Z',
      audience: [{ code: 'EAST' }],
      vulnerabilities: [
        { cve: 'CVE-2024-12345', cvssScore: 9.8, knownExploited: false },
        { cve: null, title: 'Unnumbered', cvssScore: null },
      ],
      products: [{ vendor: 'Acme', product: 'Gateway', versions: '< 2.1' }],
      indicators: [
        { type: 'DOMAIN', value: 'evil.example', tlp: 'GREEN', otherCompaniesCount: 0 },
        { value: '203.0.113.7', tlp: 'AMBER' },
      ],
      techniques: ['T0883'],
      references: ['https://www.cert-in.org.in/a'],
      recommendations: [
        {
          number: 1,
          text: { en: 'One' },
          dueAt: '2026-12-01T00:00:00.000Z',
          evidenceRequired: true,
          guidelineClauses: ['CEA-14(2)'],
          advisory: { reference: published.reference },
          myResponse: {
            status: 'NOT_STARTED',
            overdue: false,
            company: { code: 'EAST' },
            recommendation: { number: 1 },
          },
          responses: [{ company: { code: 'EAST' } }],
        },
        { number: 2, evidenceRequired: false, guidelineClauses: [] },
      ],
      workingRevision: null,
      reviewComment: null,
      revisions: [{ number: 1, summary: 'First version.' }],
      receipts: [
        { company: { code: 'EAST' }, deliveredAt: '2026-11-24T06:30:00.000Z', openedAt: null, acknowledgedAt: null },
      ],
    });
    const own = await advisories.as(advisories.author, published.id, WHOLE_ADVISORY);
    expect(own.audience.map(({ code }: { code: string }) => code)).toEqual(['EAST', 'WEST']);
    expect(own.receipts.map(({ company }: { company: { code: string } }) => company.code)).toEqual(['EAST', 'WEST']);
    expect(own.recommendations[0]).toMatchObject({ myResponse: null, responses: [{}, {}] });
  });

  it('refuse what is wrong, each field by its path and all in one answer', async () => {
    const wrong = {
      title: { en: 'ab' },
      tlp: 'RED',
      vulnerabilities: [{ cve: 'CVE-1' }, { cvssVector: 'CVSS:3.1/AV:N' }],
      indicators: [
        { type: 'IPV4', value: '127.1' },
        { type: 'IPV4', value: '203.0.113.7', tlp: 'RED' },
      ],
      techniques: ['T9'],
      references: ['javascript:alert(1)'],
      sourceDate: '2027-01-01T00:00:00Z',
      recommendations: [{ text: {}, priority: 'LOW' }],
    };
    const answer = await advisories.tryCreate(wrong);
    expect(answer.code).toBe('BAD_USER_INPUT');
    const problems = problemsOf(answer);
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
      [
        'indicators.0.value',
        'indicators.1.tlp',
        'recommendations.0.text',
        'references.0',
        'sourceDate',
        'techniques.0',
        'title.en',
        'tlp',
        'vulnerabilities.0.cve',
        'vulnerabilities.1',
        'vulnerabilities.1.cvssVector',
      ].map((path) => `input.${path}`),
    );
  });

  it('name what no single field shows in the same answer', async () => {
    const wrong = {
      title: { en: 'ab' },
      audienceCompanyIds: [],
      vulnerabilities: [{ cve: 'CVE-1' }, { cvssVector: 'x' }],
      recommendations: [{ id: 'a', text: {}, priority: 'LOW' }, recommend('x', { id: 'A' })],
    };
    const common = [
      'input.audienceCompanyIds REQUIRED',
      'input.vulnerabilities.1 REQUIRED',
      'input.vulnerabilities.0.cve INVALID_INDICATOR',
      'input.vulnerabilities.1.cvssVector INVALID_VECTOR',
      'input.recommendations.0.text REQUIRED',
      'input.title.en TOO_SHORT',
    ];
    const created = ['input.recommendations.0.id NOT_NEW', 'input.recommendations.1.id NOT_NEW'];
    expect(problemsOf(await advisories.tryCreate(wrong)).sort()).toEqual([...common, ...created].sort());
    const updated = await advisories.tryUpdate(await advisories.draft(), wrong);
    expect(problemsOf(updated).sort()).toEqual([...common, 'input.recommendations.1.id REPEATED'].sort());
  });

  it('tell of what does not exist before they tell of version and state', async () => {
    const { recommendations, ...draft } = await advisories.draft();
    const nobody = '0190a1b2-0000-7000-8000-000000000000';
    const unknown = [
      { recommendations: [{ id: nobody, ...recommend('x') }] },
      { recommendations: [{ id: 'nonsense', ...recommend('x') }] },
      { audienceCompanyIds: [nobody] },
    ];
    const known = { recommendations: [{ id: recommendations[0].id, ...recommend('x') }] };
    const stale = { id: draft.id, version: 7 };
    for (const changes of unknown) expect((await advisories.tryUpdate(stale, changes)).code).toBe('NOT_FOUND');
    expect((await advisories.tryUpdate(stale, known)).code).toBe('STALE_VERSION');
    const sent = await advisories.submit({ id: draft.id, version: draft.version });
    for (const changes of unknown) expect((await advisories.tryUpdate(sent, changes)).code).toBe('NOT_FOUND');
    expect((await advisories.tryUpdate(sent, known)).code).toBe('INVALID_TRANSITION');
    const published = await advisories.publish(await advisories.approve(sent));
    for (const changes of unknown) expect((await advisories.tryUpdate(published, changes)).code).toBe('NOT_FOUND');
    expect(problemsOf(await advisories.tryUpdate(published, known))).toEqual(['input.revisionSummary REQUIRED']);
  });

  it.each([
    ['an audience of nobody', { audienceCompanyIds: [] }, 'input.audienceCompanyIds REQUIRED'],
    ['a vulnerability without a name', { vulnerabilities: [{}] }, 'input.vulnerabilities.0 REQUIRED'],
    [
      'an old recommendation in a new advisory',
      { recommendations: [recommend('x', { id: '1' })] },
      'input.recommendations.0.id NOT_NEW',
    ],
    ['a body that is too long', { body: { en: 'x'.repeat(100_001) } }, 'input.body.en TOO_LONG'],
    ['51 recommendations', { recommendations: Array(51).fill(recommend('x')) }, 'input.recommendations TOO_MANY'],
  ])('refuse %s', async (_, more, problem) => {
    expect(problemsOf(await advisories.tryCreate(more))).toEqual([problem]);
  });

  it('S5: refuse an audience that does not exist', async () => {
    for (const id of ['0190a1b2-0000-7000-8000-000000000000', 'nonsense', advisories.author.userId]) {
      expect((await advisories.tryCreate({ audienceCompanyIds: [companies.EAST.id, id] })).code).toBe('NOT_FOUND');
    }
  });

  it('hold the longest body in both languages', async () => {
    const body = { en: 'gateway '.repeat(12_500).trim(), hi: 'सुरक्षा '.repeat(12_500).trim() };
    const { id } = await advisories.draft({ body });
    expect((await advisories.as(advisories.author, id, 'body { en hi }')).body).toEqual(body);
  });

  it('S12, S14: are written by those alone who may, clients with the scope among them', async () => {
    const { WEST, EAST } = companies;
    for (const { people } of [WEST, EAST]) {
      for (const [role, member] of Object.entries(people)) {
        const { code, data } = await advisories.tryCreate({}, member);
        expect([role, code]).toEqual([role, role === 'ADVISORY_AUTHOR' ? undefined : 'FORBIDDEN']);
        if (code) expect(data?.createAdvisory ?? null).toBeNull();
      }
    }
    const scopes = ['advisory:write', 'advisory:read'];
    const client = { token: await people.client(WEST.people.COORDINATOR_ADMIN, scopes) };
    expect((await advisories.tryCreate({}, client)).data.createAdvisory.advisory.id).toEqual(expect.any(String));
  });

  it('make one object of retries with one key, and refuse the key for another body', async () => {
    const create = (more: object) => advisories.tryCreate({ idempotencyKey: 'k', ...more });
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({})));
    expect(new Set(answers.map(({ data }) => data.createAdvisory.advisory.id)).size).toBe(1);
    expect((await create({ severity: 'LOW' })).code).toBe('CONFLICT');
  });

  it('are changed field by field: absent keeps, null clears, a list replaces', async () => {
    const draft = await advisories.draft({
      sourceReference: 'X-1',
      source: 'VENDOR',
      audienceCompanyIds: [companies.EAST.id],
      indicators: [
        { type: 'IPV4', value: '203.0.113.7' },
        { type: 'IPV4', value: '203.0.113.8' },
      ],
      recommendations: [recommend('A'), recommend('B'), recommend('C')],
    });
    const first = await advisories.as(advisories.author, draft.id, WHOLE_ADVISORY);
    const [a, , c] = first.recommendations;
    await advisories.update(draft, {
      sourceReference: null,
      source: null,
      audienceCompanyIds: null,
      indicators: [
        { type: 'IPV4', value: '203.0.113.8' },
        { type: 'IPV4', value: '203.0.113.9' },
      ],
      recommendations: [
        { id: c.id, ...recommend('C, better') },
        { id: a.id, ...recommend('A') },
      ],
    });
    const second = await advisories.as(advisories.author, draft.id, WHOLE_ADVISORY);
    expect(second).toMatchObject({ title: first.title, sourceReference: null, source: 'OWN', audience: null });
    expect(second.indicators[0].id).toBe(first.indicators[1].id);
    expect(second.recommendations).toMatchObject([
      { id: c.id, number: 1, text: { en: 'C, better' } },
      { id: a.id, number: 2 },
    ]);
  });

  it('S1, S2: refuse the recommendation of another advisory, and leave it as it is', async () => {
    const [mine, other] = [await advisories.draft(), await advisories.draft()];
    const changes = { recommendations: [{ id: other.recommendations[0].id, ...recommend('Taken over') }] };
    expect((await advisories.tryUpdate(mine, changes)).code).toBe('NOT_FOUND');
    expect(await advisories.as(advisories.author, other.id)).toEqual(other);
    expect(await advisories.as(advisories.author, mine.id)).toEqual(mine);
  });
});
