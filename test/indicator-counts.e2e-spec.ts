// SPDX-License-Identifier: Apache-2.0
import { type Asked, TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';

describe('other companies that met an indicator', () => {
  let app: TestApp;
  let made: TestCompanies;
  let incidents: Incidents;
  let reporter: string;
  let handler: string;

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make();
    incidents = new Incidents(app);
    reporter = made.EAST.people.INCIDENT_REPORTER.token;
    handler = made.WEST.people.INCIDENT_HANDLER.token;
  });
  afterAll(() => app.stop());

  const countOf = async (token: string, id: string) =>
    (await incidents.read(token, id, 'indicators { otherCompaniesCount }')).indicators.map(
      (one: Asked) => one.otherCompaniesCount,
    );
  const shared = { ...COMPLETE, indicators: [{ type: 'DOMAIN', value: 'common.example' }] };

  it('are counted from two on, without drafts, withdrawn ones and what may not be passed on', async () => {
    const own = await incidents.submitted(reporter, shared);
    const of = (code: 'CENTRAL' | 'TRANSCO' | 'GENCO') => made[code].people.CISO.token;
    const central = await incidents.submitted(of('CENTRAL'), shared);
    await incidents.draft(of('TRANSCO'), shared);
    await incidents.submitted(of('TRANSCO'), { ...shared, tlp: 'AMBER_STRICT' });
    expect(await countOf(reporter, own.id)).toEqual([0]);
    await incidents.submitted(of('CENTRAL'), shared);
    expect(await countOf(reporter, own.id)).toEqual([0]);
    const genco = await incidents.submitted(of('GENCO'), shared);
    expect(await countOf(reporter, own.id)).toEqual([2]);
    expect(await countOf(handler, own.id)).toEqual([2]);
    expect(await countOf(handler, central.id)).toEqual([2]);
    await incidents.change(of('GENCO'), genco, 'WITHDRAWN', { reason: 'Not ours.' });
    expect(await countOf(reporter, own.id)).toEqual([0]);
  });
});
