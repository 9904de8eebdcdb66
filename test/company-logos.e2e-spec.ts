// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { UploadCleaner } from '@prahari/attachments';
import { type GraphqlAnswer, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Files, PDF, PNG } from './support/builders/files.js';
import { eventsOf } from './support/events.js';
import { HOUR } from './support/people-api.js';

const LOGO = { name: 'logo.png', type: 'image/png', content: PNG };

describe('the logo of a company', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let files: Files;
  let [admin, coordinator] = ['', ''];

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
    files = new Files(app);
    admin = companies.EAST.people.COMPANY_ADMIN.token;
    coordinator = companies.WEST.people.COORDINATOR_ADMIN.token;
  }, 60_000);
  afterAll(() => app.stop());

  const set = (token: string, attachmentId: string | null, companyId?: string): Promise<GraphqlAnswer> =>
    app.graphql(
      'mutation ($input: SetCompanyLogoInput!) { setCompanyLogo(input: $input) { company { code logoUrl } } }',
      { input: { attachmentId, ...(companyId !== undefined && { companyId }) } },
      token,
    );
  const logos = async (token: string): Promise<Record<string, string | null>> => {
    const { data } = await app.graphql('{ companies { nodes { code logoUrl } } }', {}, token);
    const nodes = data.companies.nodes as { code: string; logoUrl: string | null }[];
    return Object.fromEntries(nodes.map(({ code, logoUrl }) => [code, logoUrl]));
  };

  it('is set, replaced and taken away by the administrator, and seen by whoever sees the company', async () => {
    const first = await files.uploaded(admin, LOGO);
    const { data } = await set(admin, first);
    expect(data.setCompanyLogo.company).toEqual({ code: 'EAST', logoUrl: `/files/${first}` });
    expect((await set(admin, first)).data.setCompanyLogo.company.logoUrl).toBe(`/files/${first}`);
    const ofWest = await files.uploaded(coordinator, LOGO);
    await set(coordinator, ofWest);
    const { EAST, CENTRAL, WEST } = companies;
    expect(await logos(EAST.people.VIEWER.token)).toEqual({ EAST: `/files/${first}`, WEST: `/files/${ofWest}` });
    expect(await logos(CENTRAL.people.VIEWER.token)).toEqual({ CENTRAL: null, WEST: `/files/${ofWest}` });
    expect(await logos(WEST.people.AUDITOR.token)).toMatchObject({ EAST: `/files/${first}`, WEST: `/files/${ofWest}` });
    const seen = async (token: string) => (await files.read(token, first)).status;
    expect([await seen(EAST.people.VIEWER.token), await seen(WEST.people.AUDITOR.token)]).toEqual([200, 200]);
    expect(await seen(CENTRAL.people.CISO.token)).toBe(404);
    const second = await files.uploaded(coordinator, LOGO);
    expect((await set(coordinator, second, EAST.id)).data.setCompanyLogo.company.logoUrl).toBe(`/files/${second}`);
    expect(await seen(EAST.people.VIEWER.token)).toBe(404);
    expect((await set(admin, null)).data.setCompanyLogo.company.logoUrl).toBeNull();
    expect((await eventsOf(app.testDatabase, EAST.id)).map(({ kind }) => kind).slice(-3)).toEqual([
      ...['company.logo-set', 'company.logo-set', 'company.logo-removed'],
    ]);
  });

  it('is a PNG or JPEG of 512 KiB at most, by its content, and a file of one’s own', async () => {
    const large = Buffer.concat([PNG, randomBytes(512 * 1024)]);
    const refused = async (id: string) => {
      const { errors } = await set(admin, id);
      return errors?.[0]?.extensions.problems?.map(({ path, code }) => `${path} ${code}`).join();
    };
    const pdf = await files.uploaded(admin, { name: 'logo.pdf', type: 'application/pdf', content: PDF });
    const svg = await files.uploaded(admin, { name: 'logo.svg', type: 'image/svg+xml', content: '<svg/>' });
    expect(await refused(pdf)).toBe('input.attachmentId TYPE_MISMATCH');
    expect(await refused(svg)).toBe('input.attachmentId TYPE_MISMATCH');
    expect(await refused(await files.uploaded(admin, { ...LOGO, content: large }))).toBe(
      'input.attachmentId TOO_LARGE',
    );
    expect(await refused(await files.uploaded(coordinator, LOGO))).toBe('input.attachmentId INVALID_VALUE');
    expect(await refused('no id')).toBe('input.attachmentId INVALID_VALUE');
  });

  it('leaves no content behind when it is replaced, and is not taken for one that nobody knows', async () => {
    const own = await files.uploaded(admin, LOGO);
    await set(admin, own);
    app.clock.advance(25 * HOUR);
    await app.app.get(UploadCleaner, { strict: false }).clean();
    // Those of EAST and WEST.
    expect(await files.stored()).toHaveLength(2);
  });
});
