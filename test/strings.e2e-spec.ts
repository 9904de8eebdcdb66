// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { type GraphqlAnswer, TestApp } from './support/app.js';
import { Advisories, advisoryInput } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { corpus } from './support/corpus.js';
import { inTurns, LINE, NOTE, type Texts, tryString } from './support/text-fields.js';

jest.setTimeout(300_000);

/** Incidents and advisories take half of the strings each, small changes a tenth; `PORTAL_FULL=1`: everything takes all. */
const PART = process.env['PORTAL_FULL'] === '1' ? 1 : 10;
const LONG = { form: 'block', min: 0, max: 20_000, blank: null } as const;
const OTHER_LANGUAGE = 'कुछ और';

describe('every string of the corpus', () => {
  let app: TestApp;
  let companies: TestCompanies;
  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST']);
  }, 120_000);
  afterAll(() => app.stop());

  const tryAll = async (texts: Texts, part: number, parts = PART): Promise<string[]> => {
    const strings = corpus.filter((_, index) => index % parts === part % parts);
    return inTurns(strings, texts.inOrder ? 1 : 8, (value, index) => tryString(app, texts, value, index));
  };

  it('is kept as documented, or refused at its field, in every text of an incident', async () => {
    const { token } = companies.EAST.people.INCIDENT_REPORTER;
    const lines = ['otherIncidentType', 'location', 'networkProvider', 'ownReference'];
    const contact = ['name', 'designation', 'phone', 'email'].map((field) => `contact.${field}`);
    const asset = ['name', 'vendor', 'product', 'version', 'operatingSystem', 'address'].map(
      (field) => `assets.0.${field}`,
    );
    const wrong = await tryAll(
      {
        ...{ change: 'createIncident', type: 'CreateIncidentInput', token, object: 'incident' },
        fields: `title description otherIncidentType location networkProvider ownReference missionCriticalDetails
          actionsTaken rootCause correctiveActions contact { name designation phone email }
          assets { name vendor product version operatingSystem address } indicators { value description }`,
        base: () => ({ assets: [{ environment: 'IT' }], indicators: [{ type: 'OTHER' }] }),
        texts: {
          title: { form: 'line', min: 3 },
          ...Object.fromEntries([...lines, ...contact, ...asset].map((path) => [path, LINE])),
          ...{ description: { ...LONG, blank: '' }, actionsTaken: LONG, rootCause: LONG, correctiveActions: LONG },
          ...{ missionCriticalDetails: NOTE, 'indicators.0.description': LINE },
          'indicators.0.value': { form: 'line', max: 2_048 },
        },
      },
      0,
      Math.min(PART, 2),
    );
    expect(wrong).toEqual([]);
  });

  it('is kept as documented, or refused at its field, in every text of an advisory', async () => {
    const { token } = companies.WEST.people.ADVISORY_AUTHOR;
    const block = { form: 'block', blank: null } as const;
    const wrong = await tryAll(
      {
        ...{ change: 'createAdvisory', type: 'CreateAdvisoryInput', token, object: 'advisory' },
        fields: `title { en hi } summary { en hi } body { en hi } sourceReference vulnerabilities { title }
          products { vendor product versions } recommendations { text { en hi } guidelineClauses }`,
        base: () => ({
          ...advisoryInput({ title: { hi: OTHER_LANGUAGE }, summary: { en: 'Plain' }, body: { hi: OTHER_LANGUAGE } }),
          vulnerabilities: [{ cve: 'CVE-2026-12345' }],
          recommendations: [{ text: { en: 'Plain' }, priority: 'HIGH' }],
        }),
        texts: {
          'title.en': { form: 'line', min: 3, max: 300, blank: null },
          'summary.hi': { ...block, max: 5_000 },
          'body.en': { ...block, max: 100_000 },
          'recommendations.0.text.hi': { ...block, max: 5_000 },
          'recommendations.0.guidelineClauses.0': LINE,
          'vulnerabilities.0.title': LINE,
          ...{ 'products.0.vendor': LINE, 'products.0.product': LINE, 'products.0.versions': LINE },
          sourceReference: LINE,
        },
      },
      1,
      Math.min(PART, 2),
    );
    expect(wrong).toEqual([]);
  });

  it('is kept as documented, or refused at its field, in what is said about incidents, advisories and answers', async () => {
    const { EAST, WEST } = companies;
    const incidents = new Incidents(app);
    const advisories = new Advisories(app, companies);
    const reporter = EAST.people.INCIDENT_REPORTER.token;
    const ciso = EAST.people.CISO.token;
    const incident = await incidents.submitted(reporter);
    const { data } = await app.graphql(
      'query ($id: ID) { incident(id: $id) { obligations { id } } }',
      { id: incident.id },
      ciso,
    );
    const advisory = await advisories.published({ audienceCompanyIds: [EAST.id] });
    const recommendationId: string = advisory['recommendations'][0].id;
    const answer = { recommendationId, status: 'RISK_ACCEPTED', note: 'A plain one.' };
    const responses: GraphqlAnswer = await app.graphql(
      'mutation ($input: RespondToRecommendationInput!) { respondToRecommendation(input: $input) { response { id } } }',
      { input: answer },
      ciso,
    );
    const responseId: string = responses.data.respondToRecommendation.response.id;
    const all: Texts[] = [
      {
        ...{ change: 'addIncidentComment', type: 'AddIncidentCommentInput', token: reporter },
        ...{ object: 'comment', fields: 'body', texts: { body: { form: 'block', max: 10_000 } } },
        base: () => ({ incidentId: incident.id, visibility: 'SHARED' }),
      },
      {
        ...{ change: 'recordExternalFiling', type: 'RecordExternalFilingInput', token: ciso, inOrder: true },
        ...{ object: 'obligation', fields: 'channel externalReference' },
        texts: { channel: LINE, externalReference: LINE },
        base: () => ({ obligationId: data.incident.obligations[0].id, filedAt: '2026-11-24T06:30:00Z' }),
      },
      {
        ...{ change: 'verifyResponse', type: 'VerifyResponseInput', token: WEST.people.ADVISORY_APPROVER.token },
        ...{ object: 'response', fields: 'verificationNote', inOrder: true },
        ...{ texts: { note: NOTE }, at: { note: 'verificationNote' } },
        base: () => ({ responseId, accepted: false }),
      },
      {
        ...{ change: 'respondToRecommendation', type: 'RespondToRecommendationInput', token: ciso },
        ...{ object: 'response', fields: 'note', texts: { note: NOTE }, inOrder: true },
        base: () => ({ recommendationId, status: 'RISK_ACCEPTED' }),
      },
    ];
    const wrong: string[] = [];
    for (const [part, texts] of all.entries()) wrong.push(...(await tryAll(texts, part)));
    expect(wrong).toEqual([]);
  });

  it('is kept as documented, or refused at its field, in names of people, companies, clients and views', async () => {
    const { EAST, WEST } = companies;
    const admin = WEST.people.COORDINATOR_ADMIN.token;
    const views = await app.graphql(
      'mutation { saveView(input: { name: "One", filter: {} }) { view { id } } }',
      {},
      EAST.people.CISO.token,
    );
    const contact = ['name', 'designation', 'organisationName', 'mobile', 'officePhone', 'officeFax'];
    const all: Texts[] = [
      {
        ...{ change: 'createCompany', type: 'CreateCompanyInput', token: admin, object: 'company' },
        ...{ fields: 'name { en hi } contacts { name }', texts: { 'name.en': { ...LINE, blank: null } } },
        base: (index) => ({ code: `C${index}`, kind: 'OTHER', name: { hi: OTHER_LANGUAGE } }),
      },
      {
        ...{ change: 'setContacts', type: 'SetContactsInput', token: EAST.people.COMPANY_ADMIN.token, inOrder: true },
        ...{ object: 'company', fields: `contacts { ${contact.join(' ')} officeAddress }` },
        texts: {
          ...Object.fromEntries(contact.map((field) => [`contacts.0.${field}`, LINE])),
          'contacts.0.officeAddress': { form: 'block', max: 1_000 },
        },
        base: () => ({ contacts: [{ purpose: 'OTHER' }] }),
      },
      {
        ...{ change: 'inviteUser', type: 'InviteUserInput', token: EAST.people.COMPANY_ADMIN.token },
        ...{ object: 'user', fields: 'displayName designation phone' },
        texts: { displayName: LINE, designation: LINE, phone: LINE },
        base: (index) => ({
          email: `p${index}-${Math.random().toString(36).slice(2)}@east.example`,
          roles: ['VIEWER'],
        }),
      },
      {
        ...{ change: 'updateViewer', type: 'UpdateViewerInput', token: EAST.people.VIEWER.token, inOrder: true },
        ...{ object: 'user', fields: 'displayName designation phone', base: () => ({}) },
        texts: { displayName: LINE, designation: LINE, phone: LINE },
      },
      {
        ...{ change: 'createApiClient', type: 'CreateApiClientInput', token: EAST.people.CISO.token },
        ...{ object: 'apiClient', fields: 'name', texts: { name: LINE }, base: () => ({ scopes: ['incident:read'] }) },
      },
      {
        ...{ change: 'saveView', type: 'SaveViewInput', token: EAST.people.CISO.token, inOrder: true },
        ...{ object: 'view', fields: 'name', texts: { name: { ...LINE, max: 80 } } },
        base: (index) => ({ id: views.data.saveView.view.id, filter: { search: corpus[index * PART] } }),
      },
    ];
    const wrong: string[] = [];
    for (const [part, texts] of all.entries()) wrong.push(...(await tryAll(texts, part + 4)));
    expect(wrong).toEqual([]);
  });

  it('as a code, a reference, a filter or a search has an answer or a problem at its place, never a failure', async () => {
    const { EAST } = companies;
    const { token } = EAST.people.CISO;
    const create = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }';
    const find = `query ($text: String) {
      incidents(filter: { search: $text, ownReference: $text, indicator: $text }) { nodes { id } }
      advisories(filter: { search: $text, product: $text, cve: $text }) { nodes { id } }
      companies(search: $text) { nodes { id } }
      incident(reference: $text) { id }
    }`;
    const KNOWN = /^(BAD_USER_INPUT|NOT_FOUND)$/;
    const texts = corpus.filter((_, index) => index % Math.min(PART, 3) === 0);
    const wrong = await inTurns(texts, 8, async (text, index) => {
      const asked: [string, object][] = [[find, { text }]];
      const input = { ...COMPLETE, incidentTypes: [text], classification: text, techniques: [text] };
      if (index % PART === 0) asked.push([create, { input }]);
      const answers = await Promise.all(asked.map(([query, variables]) => app.graphql(query, variables, token)));
      return answers.flatMap(({ errors }) =>
        (errors ?? [])
          .filter(({ extensions }) => !KNOWN.test(extensions.code))
          .map((error) => `${JSON.stringify(text)}: ${JSON.stringify(error)}`),
      );
    });
    expect(wrong).toEqual([]);
  });
});
