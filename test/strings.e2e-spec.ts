// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { cleanText } from '@prahari/kernel';
import { buildSchema, getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import { TestApp } from './support/app.js';
import { Advisories, advisoryInput } from './support/builders/advisories.js';
import { Answers } from './support/builders/answers.js';
import { Companies, PASSWORD, type TestCompanies } from './support/builders/companies.js';
import { Incidents } from './support/builders/incidents.js';
import { corpus } from './support/corpus.js';
import { problemsOf } from './support/problems.js';
import { type TextCase, TEXTS } from './support/text-cases.js';
import { inTurns, type Making, type Texts, textsOf, tryString } from './support/text-fields.js';

jest.setTimeout(600_000);

/** `PORTAL_FULL=1`: every text takes all strings. Else those of incidents and advisories take half, the others few. */
const isFull = process.env['PORTAL_FULL'] === '1';
const PARTS: Partial<Record<TextCase, number>> = {
  ...{ createIncident: 2, createAdvisory: 2 },
  // Each string needs an advisory of its own.
  ...{
    submitAdvisoryForReview: 60,
    returnAdvisory: 60,
    approveAdvisory: 60,
    publishAdvisory: 60,
    withdrawAdvisory: 60,
  },
};
const part = (parts: number, nth = 0): readonly string[] =>
  isFull ? corpus : corpus.filter((_, index) => index % parts === nth % parts);

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
/** The same text sent twice is one, and what nobody types as it stands is tried by itself below. */
const NO_TEXT = / (idempotencyKey|token|password|currentPassword|newPassword|oneTimeCode)$|^signIn email$/;

describe('every string of the corpus', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let incidents: Incidents;
  let advisories: Advisories;
  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST']);
    incidents = new Incidents(app);
    advisories = new Advisories(app, companies);
  }, 120_000);
  afterAll(() => app.stop());

  it('has a case for each text of the schema', () => {
    const tried = Object.entries<Texts>(TEXTS).flatMap(([name, { change = name, texts, forms = [] }]) =>
      [...Object.keys(texts), ...forms].map((path) => `${change} ${path}`),
    );
    const there = textsOf(schema);
    expect(there.filter((text) => !NO_TEXT.test(text) && !tried.includes(text))).toEqual([]);
    expect(tried.filter((text) => text !== 'saveView filter.search' && !there.includes(text))).toEqual([]);
  });

  const parts = { assets: [{ environment: 'IT' }], indicators: [{ type: 'OTHER' }] };
  const lists = {
    ...{ vulnerabilities: [{ cve: 'CVE-2026-12345' }], recommendations: [{ priority: 'HIGH' }] },
    indicators: [{ type: 'OTHER' }],
  };
  type Stepped = Awaited<ReturnType<Advisories['draft']>>;
  const step = (by: 'author' | 'approver', bring: () => Promise<Stepped>): (() => Promise<Making>) => {
    const base = async () => {
      const { id, version } = await bring();
      return { id, expectedVersion: version };
    };
    return () => Promise.resolve({ token: advisories[by].token, base });
  };
  const inReview = async () => advisories.submit(await advisories.draft());
  const answered = async (): Promise<{ recommendationId: string; responseId: string; ciso: string }> => {
    const ciso = companies.EAST.people.CISO;
    const advisory = await advisories.published({ audienceCompanyIds: [companies.EAST.id] });
    const recommendationId: string = advisory['recommendations'][0].id;
    const response = await new Answers(app, advisories).respond(
      recommendationId,
      { status: 'RISK_ACCEPTED', note: 'A plain one.' },
      ciso,
    );
    return { recommendationId, responseId: response.id, ciso: ciso.token };
  };

  const making: Record<TextCase, () => Promise<Making> | Making> = {
    createIncident: () => ({ token: companies.EAST.people.INCIDENT_REPORTER.token, base: () => parts }),
    updateIncident: async () => {
      const { token } = companies.EAST.people.INCIDENT_REPORTER;
      const { id } = await incidents.draft(token);
      const base = async () => ({
        ...{ id, ...parts },
        expectedVersion: (await incidents.read(token, id, 'version')).version,
      });
      return { token, base, inOrder: true };
    },
    addIncidentComment: async () => {
      const { token } = companies.EAST.people.INCIDENT_REPORTER;
      const { id } = await incidents.submitted(token);
      return { token, base: () => ({ incidentId: id, visibility: 'SHARED' }) };
    },
    changeIncidentStatus: async () => {
      const { token } = companies.WEST.people.INCIDENT_HANDLER;
      const { id } = await incidents.submitted(companies.EAST.people.INCIDENT_REPORTER.token);
      await incidents.change(token, await incidents.read(token, id, 'id version'), 'ACKNOWLEDGED');
      const base = async () => {
        let known = await incidents.read(token, id, 'id version status');
        if (known.status === 'CLOSED')
          known = await incidents.change(token, known, 'INVESTIGATING', { reason: 'Not yet.' });
        return {
          ...{ incidentId: id, status: 'CLOSED', closureReason: 'FALSE_ALARM' },
          expectedVersion: known.version,
        };
      };
      return { token, base, inOrder: true };
    },
    recordExternalFiling: async () => {
      const { CISO, INCIDENT_REPORTER } = companies.EAST.people;
      const { id } = await incidents.submitted(INCIDENT_REPORTER.token);
      const { obligations } = await incidents.read(CISO.token, id, 'obligations { id }');
      const base = () => ({ obligationId: obligations[0].id, filedAt: '2026-11-24T06:30:00Z' });
      return { token: CISO.token, base, inOrder: true };
    },
    createAdvisory: () => {
      const { title: _title, summary: _summary, body: _body, ...rest } = advisoryInput(lists);
      return { token: advisories.author.token, base: () => rest };
    },
    updateAdvisory: async () => {
      const { id } = await advisories.draft();
      const base = async () => {
        const { version } = await advisories.as(advisories.author, id, 'version');
        return { id, expectedVersion: version, ...lists };
      };
      return { token: advisories.author.token, base, inOrder: true };
    },
    revision: async () => {
      // A summary alone begins no revision.
      const { id } = await advisories.update(await advisories.published(), {
        ...{ severity: 'LOW', revisionSummary: 'Something changed.' },
      });
      const base = async () => {
        const { version } = await advisories.as(advisories.author, id, 'version');
        return { id, expectedVersion: version };
      };
      return { token: advisories.author.token, base, inOrder: true };
    },
    submitAdvisoryForReview: step('author', () => advisories.draft()),
    returnAdvisory: step('approver', inReview),
    approveAdvisory: step('approver', inReview),
    publishAdvisory: step('approver', async () => advisories.approve(await inReview())),
    withdrawAdvisory: step('approver', () => advisories.published()),
    respondToRecommendation: async () => {
      const { recommendationId, ciso } = await answered();
      return { token: ciso, inOrder: true, base: () => ({ recommendationId, status: 'RISK_ACCEPTED' }) };
    },
    verifyResponse: async () => {
      const { responseId } = await answered();
      return { token: advisories.approver.token, inOrder: true, base: () => ({ responseId, accepted: false }) };
    },
    createCompany: () => ({
      token: companies.WEST.people.COORDINATOR_ADMIN.token,
      base: (index) => ({ code: `C${index}`, kind: 'OTHER', contacts: [{ purpose: 'OTHER' }] }),
    }),
    setContacts: () => ({
      ...{ token: companies.EAST.people.COMPANY_ADMIN.token, inOrder: true },
      base: () => ({ contacts: [{ purpose: 'OTHER' }] }),
    }),
    inviteUser: () => ({
      token: companies.EAST.people.COMPANY_ADMIN.token,
      base: (index) => ({ email: `person-${index}@east.example`, roles: ['VIEWER'] }),
    }),
    updateViewer: () => ({ token: companies.EAST.people.VIEWER.token, inOrder: true, base: () => ({}) }),
    createApiClient: () => ({
      token: companies.EAST.people.CISO.token,
      base: () => ({ scopes: ['incident:read'] }),
    }),
    saveView: async () => {
      const { token } = companies.EAST.people.CISO;
      const save = 'mutation { saveView(input: { name: "One", filter: {} }) { view { id } } }';
      const { data } = await app.graphql(save, {}, token);
      return { token, inOrder: true, base: () => ({ id: data.saveView.view.id, filter: {} }) };
    },
  };

  const names = Object.keys(TEXTS) as TextCase[];
  it.each(names)('is kept as documented, or refused at its field, in the texts of %s', async (name) => {
    const change = { change: name, ...(TEXTS[name] as Texts), ...(await making[name]()) };
    const strings = part(PARTS[name] ?? 20, names.indexOf(name));
    const wrong = await inTurns(strings, change.inOrder ? 1 : 8, (value, index) =>
      tryString(app, change, value, index),
    );
    expect(wrong).toEqual([]);
  });

  it('is a password that signs in, or is refused as one', async () => {
    const { email, token } = companies.EAST.people.VIEWER;
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }';
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }';
    let currentPassword = PASSWORD;
    const wrong = await inTurns(part(10), 1, async (newPassword) => {
      const changed = await app.graphql(change, { input: { currentPassword, newPassword } }, token);
      if (changed.errors) {
        const isAtField = problemsOf(changed).every((problem) => problem.startsWith('input.newPassword '));
        return changed.code === 'BAD_USER_INPUT' && isAtField ? [] : [JSON.stringify([newPassword, changed.errors])];
      }
      currentPassword = newPassword;
      const { errors } = await app.graphql(signIn, { input: { email, password: newPassword } });
      return errors ? [JSON.stringify([newPassword, errors])] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is no address, password or token of anybody', async () => {
    // Failures are counted by network address, and would be refused unseen after fifty.
    const asked = [
      [
        'mutation ($text: String!) { signIn(input: { email: $text, password: $text, oneTimeCode: $text }) { expiresAt } }',
      ],
      ['mutation ($text: String!) { acceptInvitation(input: { token: $text, password: $text }) { expiresAt } }'],
    ].flat();
    const codes = new Set<unknown>();
    await inTurns(part(20).slice(0, 20), 1, async (text) => {
      for (const query of asked) codes.add((await app.graphql(query, { text })).code);
      return [];
    });
    expect(
      [...codes].filter((code) => !['BAD_USER_INPUT', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(String(code))),
    ).toEqual([]);
  });

  it('is the key of one incident, however it is spelt, or refused as a key', async () => {
    const { token } = companies.EAST.people.INCIDENT_REPORTER;
    const query =
      'mutation ($key: String) { createIncident(input: { title: "With a key", idempotencyKey: $key }) { incident { id } } }';
    const ids = new Map<string, unknown>();
    const wrong = await inTurns(part(10), 1, async (key) => {
      const { code, data, ...answer } = await app.graphql(query, { key }, token);
      if (code !== undefined)
        return problemsOf(answer as never)
          .map((problem) => problem.replace(/^input\.idempotencyKey .*/, ''))
          .filter(Boolean);
      const cleaned = cleanText(key, 'line');
      const spelling = 'text' in cleaned ? cleaned.text : '';
      const { id } = data.createIncident.incident;
      const first = ids.get(spelling) ?? id;
      ids.set(spelling, first);
      return first === id && ids.size === new Set(ids.values()).size ? [] : [key];
    });
    expect(wrong).toEqual([]);
  });

  it('as a filter, a search or a reference has an answer or a problem at its place, never a failure', async () => {
    const { token } = companies.WEST.people.INCIDENT_HANDLER;
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) =>
      args.map((arg) => ({ name, arg: arg.name, type: arg.type, isList: String(type).endsWith('Connection!') })),
    );
    const asked = queries.flatMap(({ name, arg, type, isList }) => {
      const query = `query ($value: ${String(type)}) { ${name}(${arg}: $value) { ${isList ? 'nodes { __typename }' : '__typename'} } }`;
      return valuesWith(type).map((value) => ({ query, value }));
    });
    expect(asked.length).toBeGreaterThan(15);
    const wrong = await inTurns(part(20), 8, async (text) => {
      const answers = asked.map(async ({ query, value }) => {
        const { code, errors } = await app.graphql(query, { value: value(text) }, token);
        return code === undefined || /^(BAD_USER_INPUT|NOT_FOUND|FORBIDDEN)$/.test(code)
          ? []
          : [JSON.stringify([text, query, errors])];
      });
      return (await Promise.all(answers)).flat();
    });
    expect(wrong).toEqual([]);
  });
});

/** An argument with the text in each of the places that take one, one at a time. */
function valuesWith(type: GraphQLInputType): ((text: string) => unknown)[] {
  const named = getNamedType(type);
  const wrap = (value: unknown) => (/^\[/.test(String(type)) ? [value] : value);
  if (named.name === 'String' || named.name === 'ID') return [wrap];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    valuesWith(field.type).map((value) => (text: string) => ({ [field.name]: value(text) })),
  );
}
