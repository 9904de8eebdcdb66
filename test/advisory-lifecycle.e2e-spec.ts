// SPDX-License-Identifier: Apache-2.0
import { Openings } from '@prahari/advisories';
import { TestApp } from './support/app.js';
import { Advisories, advisoryInput, recommend, WHOLE_ADVISORY } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { problemsOf } from './support/problems.js';

describe('the life cycle of advisories', () => {
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

  it('are approved by four eyes: never by the author, nor by whoever edited since the last approval', async () => {
    const { WEST } = companies;
    const both = await people.member(
      WEST.people.COORDINATOR_ADMIN,
      ['ADVISORY_AUTHOR', 'ADVISORY_APPROVER'],
      'both@west.example',
    );
    const own = await advisories.mutate('createAdvisory', 'CreateAdvisoryInput', advisoryInput(), both);
    const inReview = await advisories.step('submitAdvisoryForReview', own, both);
    expect(await advisories.attempt('approveAdvisory', inReview, both)).toBe('FORBIDDEN');
    expect(await advisories.attempt('approveAdvisory', inReview, advisories.author)).toBe('FORBIDDEN');
    expect(await advisories.attempt('approveAdvisory', inReview, advisories.approver)).toBe('APPROVED');

    const other = await advisories.draft();
    const edited = await advisories.mutate(
      'updateAdvisory',
      'UpdateAdvisoryInput',
      { id: other.id, expectedVersion: 1, severity: 'LOW' },
      both,
    );
    const again = await advisories.submit(edited);
    expect(await advisories.attempt('approveAdvisory', again, both)).toBe('FORBIDDEN');
    const returned = await advisories.sendBack(await advisories.approve(again));
    const third = await advisories.submit(await advisories.update(returned, { severity: 'MEDIUM' }));
    expect(await advisories.attempt('approveAdvisory', third, both)).toBe('APPROVED');
  });

  it('are not approved by whoever made the client that wrote or edited them', async () => {
    const { WEST } = companies;
    const maker = await people.member(
      WEST.people.COORDINATOR_ADMIN,
      ['COORDINATOR_ADMIN', 'ADVISORY_APPROVER'],
      'maker@west.example',
    );
    const client = { token: await people.client(maker, ['advisory:write', 'advisory:read']) };
    const { data } = await advisories.tryCreate({}, client);
    const written = await advisories.submit({ id: data.createAdvisory.advisory.id, version: 1 });
    expect(await advisories.attempt('approveAdvisory', written, maker)).toBe('FORBIDDEN');
    expect(await advisories.attempt('approveAdvisory', written, advisories.approver)).toBe('APPROVED');
    const draft = await advisories.draft();
    expect((await advisories.tryUpdate(draft, { severity: 'LOW' }, client)).code).toBeUndefined();
    const edited = await advisories.submit({ ...draft, version: 2 });
    expect(await advisories.attempt('approveAdvisory', edited, maker)).toBe('FORBIDDEN');
  });

  it('keep to the life cycle, the version and the comment', async () => {
    const { author, approver } = advisories;
    const draft = await advisories.draft();
    expect(await advisories.attempt('publishAdvisory', draft, approver)).toBe('INVALID_TRANSITION');
    expect(await advisories.attempt('approveAdvisory', draft, approver)).toBe('INVALID_TRANSITION');
    expect(await advisories.attempt('submitAdvisoryForReview', { ...draft, version: 7 }, author)).toBe('STALE_VERSION');
    const inReview = await advisories.submit(draft);
    expect(await advisories.attempt('returnAdvisory', inReview, approver)).toBe('BAD_USER_INPUT');
    expect(await advisories.attempt('withdrawAdvisory', inReview, approver, 'No.')).toBe('INVALID_TRANSITION');
    expect((await advisories.tryUpdate(inReview, { severity: 'LOW' })).code).toBe('INVALID_TRANSITION');
    expect(await advisories.sendBack(inReview, 'Say more.')).toMatchObject({ status: 'DRAFT' });
    expect(await advisories.as(author, draft.id, 'reviewComment')).toEqual({ reviewComment: 'Say more.' });
    for (const id of ['nonsense', '0190a1b2-0000-7000-8000-000000000000', companies.EAST.id, author.userId]) {
      expect(await advisories.attempt('submitAdvisoryForReview', { id, version: 1 }, author)).toBe('NOT_FOUND');
    }
  });

  it('are published once by 50 at the same time', async () => {
    const approved = await advisories.approve(await advisories.submit(await advisories.draft()));
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => advisories.attempt('publishAdvisory', approved, advisories.approver)),
    );
    expect(outcomes.filter((outcome) => outcome === 'PUBLISHED')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'STALE_VERSION')).toHaveLength(49);
  });

  it('are numbered without gaps when many are published at once', async () => {
    const approved = await Promise.all(
      Array.from({ length: 8 }, async () => advisories.approve(await advisories.submit(await advisories.draft()))),
    );
    const references: string[] = (await Promise.all(approved.map((advisory) => advisories.publish(advisory))))
      .map(({ reference }) => reference)
      .sort();
    const first = Number(references[0]!.slice(-4));
    expect(references).toEqual(references.map((_, index) => `PRH-2026-${String(first + index).padStart(4, '0')}`));
  });

  it('are changed by a working revision, while readers keep the published text', async () => {
    const { EAST, CENTRAL } = companies;
    const reader = EAST.people.CISO;
    const published = await advisories.published({ audienceCompanyIds: [EAST.id], title: { en: 'Old name' } });
    expect(problemsOf(await advisories.tryUpdate(published, { title: { en: 'New name' } }))).toEqual([
      'input.revisionSummary REQUIRED',
    ]);

    const before = await advisories.as(reader, published.id, WHOLE_ADVISORY);
    await app.app.get(Openings).flush();
    const working = await advisories.update(published, {
      revisionSummary: 'Another name, another company.',
      title: { en: 'New name brontosaurus' },
      audienceCompanyIds: [EAST.id, CENTRAL.id],
      recommendations: [
        { id: published.recommendations[0].id, ...recommend('Change the default password') },
        recommend('And another thing'),
      ],
    });
    expect(working).toMatchObject({ status: 'PUBLISHED', version: 5 });
    const own = await advisories.as(advisories.author, published.id, WHOLE_ADVISORY);
    expect(own).toMatchObject({
      title: { en: 'Old name' },
      workingRevision: {
        status: 'DRAFT',
        summary: 'Another name, another company.',
        title: { en: 'New name brontosaurus' },
        audience: [{ code: 'CENTRAL' }, { code: 'EAST' }],
        recommendations: [{ number: 1 }, { number: 2 }],
      },
    });
    const after = await advisories.as(reader, published.id, WHOLE_ADVISORY);
    expect({ ...after, receipts: [] }).toEqual({ ...before, receipts: [] });
    expect((await advisories.list('(filter: { search: "brontosaurus" })', reader)).nodes).toEqual([]);
    expect((await advisories.list('(filter: { search: "brontosaurus" })', reader)).totalCount).toBe(0);
    expect(await advisories.as(CENTRAL.people.CISO, published.id)).toBeNull();

    const out = await advisories.bringOut(working);
    expect(out).toMatchObject({ status: 'PUBLISHED', reference: published.reference });
    expect(await advisories.as(reader, published.id, WHOLE_ADVISORY)).toMatchObject({
      title: { en: 'New name brontosaurus' },
      version: 2,
      revisions: [{ number: 2, summary: 'Another name, another company.' }, { number: 1 }],
    });
    expect((await advisories.list('(filter: { search: "brontosaurus" })', reader)).nodes).toHaveLength(1);
    // One that joins with the second revision is not told of the first.
    expect(await advisories.as(CENTRAL.people.CISO, published.id, WHOLE_ADVISORY)).toMatchObject({
      version: 2,
      revisions: [{ number: 2 }],
    });
  });

  it('show a reader the whole of every revision that was addressed to its company', async () => {
    const { EAST, CENTRAL } = companies;
    const first = await advisories.published({
      audienceCompanyIds: [EAST.id],
      recommendations: [recommend('Switch it off')],
      products: [{ vendor: 'Acme', product: 'Gateway' }],
    });
    await advisories.revised(first, {
      audienceCompanyIds: [EAST.id, CENTRAL.id],
      products: [],
      recommendations: [{ id: first.recommendations[0].id, ...recommend('Switch it off for good') }],
    });
    const whole = 'revisions { number body { en } products { product } recommendations { number text { en } } }';
    expect((await advisories.as(EAST.people.CISO, first.id, whole))?.revisions).toMatchObject([
      { number: 2, products: [], recommendations: [{ number: 1, text: { en: 'Switch it off for good' } }] },
      {
        number: 1,
        products: [{ product: 'Gateway' }],
        recommendations: [{ number: 1, text: { en: 'Switch it off' } }],
      },
    ]);
    expect((await advisories.as(CENTRAL.people.CISO, first.id, whole))?.revisions).toHaveLength(1);
  });

  it('are withdrawn with a comment, stay readable, and take the working revision with them', async () => {
    const { EAST } = companies;
    const published = await advisories.published();
    const working = await advisories.update(published, { revisionSummary: 'Never to be.', severity: 'LOW' });
    expect(await advisories.attempt('withdrawAdvisory', working, advisories.approver)).toBe('BAD_USER_INPUT');
    expect(await advisories.attempt('withdrawAdvisory', working, advisories.author, 'No.')).toBe('FORBIDDEN');
    const withdrawn = await advisories.withdraw(working, 'The vendor was wrong.');
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect(await advisories.as(EAST.people.VIEWER, published.id, WHOLE_ADVISORY)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawalNote: 'The vendor was wrong.',
      severity: 'HIGH',
    });
    expect((await advisories.as(advisories.author, published.id, WHOLE_ADVISORY)).workingRevision).toBeNull();
    expect(await advisories.attempt('publishAdvisory', withdrawn, advisories.approver)).toBe('INVALID_TRANSITION');
    const update = await advisories.tryUpdate(withdrawn, { severity: 'LOW', revisionSummary: 'Again.' });
    expect(update.code).toBe('INVALID_TRANSITION');
  });
});
