// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { CompanyService } from '@prahari/companies';
import { Forbidden } from '@prahari/kernel';
import { TestApp } from './support/app.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';

jest.setTimeout(60_000);
const COMPANY =
  'id code name { en hi original } kind isCoordinator reportingProfiles contacts { id purpose name designation organisationName officeAddress email mobile officePhone officeFax }';
const CREATE = `mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { ${COMPANY} } } }`;
const SET = `mutation ($input: SetContactsInput!) { setContacts(input: $input) { company { ${COMPANY} } } }`;
const LIST = `query ($first: Int, $after: String, $search: String) { companies(first: $first, after: $after, search: $search) {
  totalCount nodes { code } edges { cursor } pageInfo { hasNextPage endCursor } } }`;
const CONTACT = {
  purpose: 'CERT_IN_POINT_OF_CONTACT',
  name: 'Anita Verma',
  designation: 'CISO',
  organisationName: 'East Discom',
  officeAddress: 'Shakti Bhawan\nJabalpur',
  email: 'ciso@east.example',
  mobile: '+91 761 000',
  officePhone: '+91 761 001',
  officeFax: '+91 761 002',
};

describe('companies', () => {
  let app: TestApp;
  let made: TestCompanies;
  let admin: Member;
  const codes = async (who: Member, variables: object = {}) =>
    ((await app.graphql(LIST, variables, who.token)).data.companies.nodes as { code: string }[]).map(
      ({ code }) => code,
    );
  const create = (input: object, who = admin) =>
    app.graphql(CREATE, { input: { kind: 'TRADING', name: { en: 'A trader' }, ...input } }, who.token);
  const set = (who: Member, contacts: object[], companyId?: string) =>
    app.graphql(SET, { input: { contacts, companyId } }, who.token);

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make();
    admin = made.WEST.people.COORDINATOR_ADMIN;
  });
  afterAll(() => app.stop());

  it('asks for the permission in the use case, too, where the guard should fail', async () => {
    const companies = app.app.get(CompanyService, { strict: false });
    const name = { en: 'A trader', hi: null, original: 'EN' as const };
    await expect(
      companies.create(made.WEST.people.AUDITOR.actor, { code: 'LATER', name, kind: 'TRADING' }),
    ).rejects.toBeInstanceOf(Forbidden);
    const unknown = { companyId: '01900000-0000-7000-8000-000000000000', contacts: [] };
    await expect(companies.setContacts(made.EAST.people.VIEWER.actor, unknown)).rejects.toBeInstanceOf(Forbidden);
  });

  it('shows a partner itself and the coordinator, and the coordinator all', async () => {
    for (const { token, actor } of [made.EAST.people.VIEWER, made.EAST.people.CISO]) {
      const { data } = await app.graphql(LIST, {}, token);
      expect(actor.companyCode).toBe('EAST');
      expect(data.companies).toMatchObject({ totalCount: 2, nodes: [{ code: 'EAST' }, { code: 'WEST' }] });
    }
    expect((await codes(admin)).sort()).toEqual(['CENTRAL', 'EAST', 'GENCO', 'TRANSCO', 'WEST']);
    expect((await codes(made.WEST.people.AUDITOR)).length).toBe(5);
    expect(await codes(made.WEST.people.CISO)).toEqual(['WEST']);
  });

  it('finds words of code and name, in both languages, and gives pages', async () => {
    expect(await codes(admin, { search: 'discom INDORE' })).toEqual(['WEST']);
    expect(await codes(admin, { search: 'भोपाल' })).toEqual(['CENTRAL']);
    expect(await codes(admin, { search: '%' })).toEqual([]);
    expect(await codes(made.EAST.people.CISO, { search: 'CENTRAL' })).toEqual([]);
    const first = (await app.graphql(LIST, { first: 3 }, admin.token)).data.companies;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await codes(admin, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes.map(({ code }: { code: string }) => code), ...second]).toEqual(await codes(admin));
    for (const [variables, path] of [
      [{ first: 0 }, 'first'],
      [{ first: 101 }, 'first'],
      [{ after: 'nonsense' }, 'after'],
    ] as const) {
      expect((await app.graphql(LIST, variables, admin.token)).errors![0]!.extensions.problems).toMatchObject([
        { path },
      ]);
    }
  });

  it('creates a company with its contacts; absent profiles are the Indian ones and the coordinator’s', async () => {
    const { data } = await create({ code: 'TRADER', contacts: [CONTACT] });
    expect(data.createCompany.company).toEqual({
      id: expect.any(String),
      code: 'TRADER',
      name: { en: 'A trader', hi: null, original: 'EN' },
      kind: 'TRADING',
      isCoordinator: false,
      reportingProfiles: [
        'in-cert-in-2022',
        'in-cea-2021',
        'in-cea-2026',
        'in-nciipc-protected-system',
        'in-dpdp-2025',
        'in-discom-coordinator',
      ],
      contacts: [{ id: expect.any(String), ...CONTACT }],
    });
    const own = await create({ code: 'TRADER2', name: { hi: 'व्यापारी' }, reportingProfiles: ['eu-nis2'] });
    expect(own.data.createCompany.company).toMatchObject({
      reportingProfiles: ['eu-nis2'],
      name: { en: null, original: 'HI' },
    });
  });

  it('creates a code once, also by two requests at a time', async () => {
    const answers = await Promise.all([create({ code: 'TWICE' }), create({ code: 'TWICE' })]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
    expect((await create({ code: 'EAST' })).code).toBe('CONFLICT');
  });

  it('tells each wrong field of a new company', async () => {
    const { errors } = await create({
      code: 'east',
      name: {},
      reportingProfiles: ['in-cert-in-2022', 'mars'],
      contacts: [{ ...CONTACT, email: 'nobody', name: ' ' }],
    });
    expect(errors![0]!.extensions.problems!.map(({ path }) => path).sort()).toEqual([
      'input.code',
      'input.contacts.0.email',
      'input.contacts.0.name',
      'input.name',
      'input.reportingProfiles.1',
    ]);
  });

  it('lets nobody but the coordinator’s administrator create companies', async () => {
    for (const who of [
      ...Object.values(made.EAST.people),
      ...Object.values(made.WEST.people).filter((person) => person !== admin),
    ]) {
      expect((await create({ code: 'NEVER' }, who)).code).toBe('FORBIDDEN');
    }
  });

  it('replaces contacts: equal ones keep their ids, named ones change, the rest goes', async () => {
    const desk = { purpose: 'ROUND_THE_CLOCK', name: 'Control room' };
    const first = (await set(made.EAST.people.COMPANY_ADMIN, [CONTACT, desk])).data.setContacts.company.contacts as {
      id: string;
      name: string;
    }[];
    const second = (
      await set(made.EAST.people.COMPANY_ADMIN, [
        desk,
        { ...CONTACT, id: first[0]!.id, name: 'Bina Rao' },
        { purpose: 'OTHER', name: 'New' },
      ])
    ).data.setContacts.company.contacts as { id: string; name: string }[];
    expect(second.map(({ name }) => name)).toEqual(['Control room', 'Bina Rao', 'New']);
    expect(second.slice(0, 2).map(({ id }) => id)).toEqual([first[1]!.id, first[0]!.id]);
    expect((await set(made.EAST.people.COMPANY_ADMIN, [])).data.setContacts.company.contacts).toEqual([]);
  });

  it('lets the coordinator set everybody’s contacts, and a company see its own and the coordinator’s', async () => {
    expect((await set(admin, [CONTACT], made.EAST.id)).code).toBeUndefined();
    expect((await set(made.WEST.people.COMPANY_ADMIN, [{ ...CONTACT, name: 'West desk' }])).code).toBeUndefined();
    const { data } = await app.graphql(
      '{ companies { nodes { code contacts { name } } } }',
      {},
      made.EAST.people.VIEWER.token,
    );
    expect(data.companies.nodes).toEqual([
      { code: 'EAST', contacts: [{ name: 'Anita Verma' }] },
      { code: 'WEST', contacts: [{ name: 'West desk' }] },
    ]);
  });

  it('S2, S18: changes nothing of another company, and answers as if it were not there', async () => {
    await set(admin, [CONTACT], made.CENTRAL.id);
    const foreign = await set(made.EAST.people.COMPANY_ADMIN, [], made.CENTRAL.id);
    const unknown = await set(made.EAST.people.COMPANY_ADMIN, [], '01900000-0000-7000-8000-000000000000');
    expect(foreign.errors).toEqual(unknown.errors);
    expect(foreign.code).toBe('NOT_FOUND');
    expect((await set(made.EAST.people.COMPANY_ADMIN, [], 'x')).code).toBe('NOT_FOUND');
    expect((await set(made.EAST.people.COMPANY_ADMIN, [], made.WEST.id)).code).toBe('FORBIDDEN');
    expect((await set(made.EAST.people.CISO, [])).code).toBe('FORBIDDEN');
    const { data } = await app.graphql(
      '{ companies(search: "CENTRAL") { nodes { contacts { id name } } } }',
      {},
      admin.token,
    );
    const [{ contacts }] = data.companies.nodes;
    expect(contacts).toHaveLength(1);
    const stolen = await set(made.EAST.people.COMPANY_ADMIN, [{ ...CONTACT, id: contacts[0].id }]);
    expect(stolen.errors![0]!.extensions.problems).toMatchObject([
      { path: 'input.contacts.0.id', code: 'INVALID_VALUE' },
    ]);
  });
});
