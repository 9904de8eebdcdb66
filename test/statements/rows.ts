// SPDX-License-Identifier: Apache-2.0
import type { TestApp } from '../support/app.js';
import { Advisories, recommend } from '../support/builders/advisories.js';
import { Companies, type TestCompanies } from '../support/builders/companies.js';
import { COMPLETE, Incidents } from '../support/builders/incidents.js';
import { inOrder } from '../support/in-order.js';

export const FEW = 5;
export const MANY = 50;
const AT_ONCE = 8;

/** Ids of an incident and an advisory with so many rows of each kind below them. */
export interface Details {
  readonly incident: string;
  readonly advisory: string;
}

export interface Rows {
  readonly companies: TestCompanies;
  readonly few: Details;
  readonly many: Details;
}

/** At least MANY rows for every list, and two details: one with a few rows below it, one with many. */
export async function makeRows(app: TestApp): Promise<Rows> {
  const builder = new Companies(app.database, app.clock);
  const companies = await builder.make(['EAST', 'CENTRAL']);
  const { COORDINATOR_ADMIN, COMPANY_ADMIN } = {
    ...companies.WEST.people,
    COMPANY_ADMIN: companies.EAST.people.COMPANY_ADMIN,
  };
  const numbers = Array.from({ length: MANY }, (_, index) => index);
  const change = async (token: string, name: string, type: string, input: object): Promise<void> => {
    const { errors } = await app.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
      { input },
      token,
    );
    if (errors) throw new Error(JSON.stringify(errors));
  };
  await inOrder(numbers, AT_ONCE, async (number) => {
    const company = {
      code: `C${number}`,
      name: { en: `Company ${number}` },
      kind: 'OTHER',
      contacts: [{ purpose: 'OTHER', name: 'Control room' }],
    };
    await change(COORDINATOR_ADMIN.token, 'createCompany', 'CreateCompanyInput', company);
    const person = { email: `person-${number}@east.example`, displayName: `Person ${number}`, roles: ['VIEWER'] };
    await change(COMPANY_ADMIN.token, 'inviteUser', 'InviteUserInput', person);
    await change(COMPANY_ADMIN.token, 'createApiClient', 'CreateApiClientInput', {
      name: `System ${number}`,
      scopes: ['company:read'],
    });
  });
  const few = { incident: await incidentWith(app, companies, FEW), advisory: await advisoryWith(app, companies, FEW) };
  const many = {
    incident: await incidentWith(app, companies, MANY),
    advisory: await advisoryWith(app, companies, MANY),
  };
  await inOrder(numbers, AT_ONCE, () => incidentWith(app, companies, 1));
  await inOrder(numbers, AT_ONCE, () => advisoryWith(app, companies, 1));
  return { companies, few, many };
}

async function incidentWith(app: TestApp, companies: TestCompanies, count: number): Promise<string> {
  const incidents = new Incidents(app);
  const ciso = companies.EAST.people.CISO.token;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const { id } = await incidents.submitted(ciso, {
    ...COMPLETE,
    assets: numbers.map((number) => ({ name: `ASSET-${number}`, environment: 'IT' })),
    indicators: numbers.map((number) => ({ type: 'DOMAIN', value: `evil-${number}.example` })),
  });
  for (const number of numbers) {
    await incidents.comment(ciso, id, 'SHARED', `Remark ${number}`);
    if (number > 0) await incidents.report(ciso, id, 'SUPPLEMENTARY');
  }
  return id;
}

async function advisoryWith(app: TestApp, companies: TestCompanies, count: number): Promise<string> {
  const advisories = new Advisories(app, companies);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const { id } = await advisories.published({
    recommendations: numbers.map((number) => recommend(`Do this ${number}`)),
    indicators: numbers.map((number) => ({ type: 'DOMAIN', value: `evil-${number}.example` })),
    products: numbers.map((number) => ({ vendor: 'Acme', product: `RTU ${number}` })),
    vulnerabilities: numbers.map((number) => ({ cve: `CVE-2026-${10_000 + number}` })),
  });
  return id as string;
}
