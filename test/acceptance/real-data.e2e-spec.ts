// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import type { Api } from '../support/api.js';
import type { Asked } from '../support/app.js';
import { BuiltServer } from '../support/built-server.js';
import { inOrder } from '../support/in-order.js';
import { acknowledgeAndAnswer, publish } from './advising.js';
import { hasRealIncidents, readIncidents } from './incident-records.js';
import { acknowledgeAll, found, listed, reportAll, type Reported } from './reporting.js';
import { descriptionOf, occurredAt } from './report-of-record.js';
import { foundUtilities, type Utility } from './utilities.js';
import { rarestWords } from './words.js';

jest.setTimeout(180_000);

const DATA = hasRealIncidents ? 'real incidents (VCDB)' : 'made-up incidents: ../shared/data/incidents is not there';
const READERS_OF_ALL = ['INCIDENT_HANDLER', 'ADVISORY_AUTHOR', 'ADVISORY_APPROVER', 'AUDITOR'] as const;
const READERS_OF_OWN = ['CISO', 'INCIDENT_REPORTER', 'VIEWER', 'CLIENT'] as const;
const AT_ONCE = 4;

const EVERY_WAY = `query ($id: ID, $reference: String, $own: String, $lower: String, $word: String) {
  byId: incident(id: $id) { id }
  byReference: incident(reference: $reference) { id }
  byTicket: incidents(filter: { ownReference: $own }) { nodes { id } }
  byTicketInSearch: incidents(filter: { search: $lower }) { nodes { id } }
  byReferenceInSearch: incidents(filter: { search: $reference }) { nodes { id } }
  byWord: incidents(first: 100, filter: { search: $word }) { nodes { id } } }`;

describe(`the whole way of ${DATA}`, () => {
  let server: BuiltServer;
  let api: Api;
  let coordinator: Utility;
  let companies: readonly Utility[];
  let reported: readonly Reported[];
  let handler: string;

  beforeAll(async () => {
    server = await BuiltServer.start();
    ({ api } = server);
    companies = await foundUtilities(server);
    coordinator = companies[0]!;
    handler = coordinator.tokens.INCIDENT_HANDLER;
    await inOrder(companies, AT_ONCE, ({ code, tokens }) =>
      api.change(tokens.CISO, 'createIncident', { title: `Still a draft of ${code}` }, 'incident { id }'),
    );
    reported = await reportAll(api, await readIncidents(), companies);
    await acknowledgeAll(api, handler, reported);
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  const ofCompany = ({ code }: Utility): readonly Reported[] => reported.filter(({ company }) => company.code === code);

  it('gives each report the next number of its company, without a gap', () => {
    for (const company of companies) {
      const references = ofCompany(company)
        .map(({ reference }) => reference)
        .sort();
      expect(references).toHaveLength(new Set(references).size);
      expect(references.map((reference) => reference.replace(/\d{4}-/, ''))).toEqual(
        references.map((_, index) => `${company.code}-${String(index + 1).padStart(4, '0')}`),
      );
    }
  });

  it('keeps all that was known, and invents nothing', async () => {
    const fields = `ownReference title description incidentTypes otherIncidentType severity environment detectedAt noticedAt occurredAt
      noticeSource location impact { personalDataRecords downtimeMinutes consumersAffected } assets { name environment } missing status
      contact { name } obligations { profile startsAt } reports { number stage content }`;
    await inOrder(reported, AT_ONCE, async ({ id, input, record, reference, company }) => {
      const { incident } = await api.ask(handler, `query ($id: ID) { incident(id: $id) { ${fields} } }`, { id });
      const { kind: _, impact, ...facts } = input as Asked;
      expect(incident).toMatchObject({
        ...facts,
        detectedAt: new Date(record.plus.created).toISOString(),
        missing: [],
        status: 'ACKNOWLEDGED',
      });
      expect(incident).toMatchObject({
        noticedAt: incident.detectedAt,
        occurredAt: occurredAt(record) ?? null,
        description: descriptionOf(record),
      });
      expect(incident.impact).toEqual({
        personalDataRecords: null,
        downtimeMinutes: null,
        consumersAffected: null,
        ...impact,
      });
      expect(incident.reports).toMatchObject([
        { number: 1, stage: 'INITIAL', content: { incident: { reference, ownReference: record.incident_id } } },
      ]);
      expect(incident.contact === null || incident.contact.name.endsWith(company.code)).toBe(true);
      // Rules of 2022 and later say nothing about what was noticed before them.
      if (record.plus.created < '2022')
        expect(incident.obligations.map(({ profile }: Asked) => profile)).not.toContain('in-cert-in-2022');
    });
  });

  it('finds each by id, reference, own ticket number and a word of its text', async () => {
    const words = rarestWords(reported.map(({ record, input }) => record.summary ?? input.title));
    await inOrder(reported, AT_ONCE, async ({ id, reference, company, record }, index) => {
      const own = record.incident_id;
      for (const token of [handler, company.tokens.VIEWER]) {
        const shown = await api.ask(token, EVERY_WAY, {
          id,
          reference,
          own,
          lower: own.toLowerCase(),
          word: words[index],
        });
        expect(shown).toMatchObject({ byId: { id }, byReference: { id }, byTicket: { nodes: [{ id }] } });
        expect(shown.byTicketInSearch.nodes).toEqual([{ id }]);
        // Words of one report can stand in others too: in a company's own ones they all fit on a page.
        expect(shown.byReferenceInSearch.nodes).toContainEqual({ id });
        if (token !== handler)
          expect([words[index], ...shown.byWord.nodes]).toEqual(expect.arrayContaining([words[index], { id }]));
      }
    });
  });

  it('filters by company, status, severity, type and day as the records say', async () => {
    const [, east] = companies;
    const bySeverity = (severity: string) => reported.filter(({ input }) => input['severity'] === severity).length;
    const from = '2015-01-01T00:00:00Z';
    const cases: readonly (readonly [string, number])[] = [
      [`companyId: "${east!.id}"`, ofCompany(east!).length],
      ['status: [ACKNOWLEDGED]', reported.length],
      ['status: [SUBMITTED, CLOSED]', 0],
      ['severity: [CRITICAL]', bySeverity('CRITICAL')],
      ['severity: [LOW, MEDIUM]', bySeverity('LOW') + bySeverity('MEDIUM')],
      [
        'incidentTypes: ["CERTIN-05"]',
        reported.filter(({ input }) => (input['incidentTypes'] as string[]).includes('CERTIN-05')).length,
      ],
      [
        `detectedFrom: "${from}"`,
        reported.filter(({ record }) => Date.parse(record.plus.created) >= Date.parse(from)).length,
      ],
      ['kind: [THREAT]', reported.filter(({ input }) => input['kind'] === 'THREAT').length],
    ];
    for (const [filter, count] of cases) {
      const { incidents } = await api.ask(handler, `{ incidents(filter: { ${filter} }) { totalCount } }`);
      expect([filter, incidents.totalCount]).toEqual([filter, count]);
    }
  });

  it('shows each role exactly what it may: drafts to their company, reports to the coordinator, nothing to administrators', async () => {
    const idsFor = async (token: string): Promise<string[]> =>
      (await listed(api, token, 'incidents', 'id')).map(({ id }) => id as string).sort();
    const everything = reported.map(({ id }) => id).sort();
    for (const role of READERS_OF_ALL) expect(await idsFor(coordinator.tokens[role])).toEqual(everything);
    expect((await api.graphql('{ incidents { totalCount } }', {}, coordinator.tokens.COORDINATOR_ADMIN)).code).toBe(
      'FORBIDDEN',
    );
    for (const company of companies) {
      const own = ofCompany(company).map(({ id }) => id);
      for (const role of READERS_OF_OWN) {
        const ids = await idsFor(company.tokens[role]);
        expect(ids).toHaveLength(own.length + 1);
        expect(ids).toEqual(expect.arrayContaining(own));
        const { incidents } = await api.ask(company.tokens[role], '{ incidents { totalCount } }');
        expect(incidents.totalCount).toBe(own.length + 1);
      }
      expect((await api.graphql('{ incidents { totalCount } }', {}, company.tokens.COMPANY_ADMIN)).code).toBe(
        'FORBIDDEN',
      );
    }
  });

  describe('and of an advisory about them', () => {
    it('to chosen companies: those acknowledge and answer it, the others never learn of it', async () => {
      const [, east, central, transco] = companies as [Utility, Utility, Utility, Utility];
      const { id, reference } = await publish(api, coordinator, 'Stolen passwords', [east.id, central.id]);
      for (const company of [east, central]) {
        await acknowledgeAndAnswer(api, company, id);
        const { advisory } = await api.ask(
          company.tokens.VIEWER,
          'query ($id: ID) { advisory(id: $id) { acknowledged receipts { company { code } acknowledgedBy } audience { code } } }',
          { id },
        );
        expect(advisory).toEqual({
          acknowledged: true,
          audience: [{ code: company.code }],
          receipts: [{ company: { code: company.code }, acknowledgedBy: `CISO of ${company.code}` }],
        });
      }
      const there = await api.graphql('query ($id: ID) { advisory(id: $id) { id } }', { id }, transco.tokens.CISO);
      const not = await api.graphql(
        'query ($id: ID) { advisory(id: $id) { id } }',
        { id: reported[0]!.id },
        transco.tokens.CISO,
      );
      expect([there.code, there.status, there.errors]).toEqual([not.code, not.status, not.errors]);
      expect(await listed(api, transco.tokens.CISO, 'advisories', 'reference')).not.toContainEqual({ reference });
      const { advisory } = await api.ask(
        coordinator.tokens.INCIDENT_HANDLER,
        'query ($id: ID) { advisory(id: $id) { receipts { company { code } acknowledgedAt } recommendations { responses { company { code } status } } } }',
        { id },
      );
      expect(
        advisory.receipts.map(({ company, acknowledgedAt }: Asked) => [company.code, acknowledgedAt !== null]).sort(),
      ).toEqual([
        [central.code, true],
        [east.code, true],
      ]);
      expect(advisory.recommendations[0].responses).toHaveLength(2);
    });

    it('to all: every company gets it, the coordinator’s own too, and its approver verifies an answer', async () => {
      const { id } = await publish(api, coordinator, 'Backups that can be overwritten');
      for (const company of companies) await acknowledgeAndAnswer(api, company, id);
      const responses = await listed(
        api,
        coordinator.tokens.ADVISORY_APPROVER,
        'recommendationResponses',
        'id company { code } status',
        `filter: { advisoryId: "${id}" }`,
      );
      expect(responses.map(({ company, status }) => `${company.code} ${status}`).sort()).toEqual(
        companies.map(({ code }) => `${code} DONE`).sort(),
      );
      const { response } = await api.change(
        coordinator.tokens.ADVISORY_APPROVER,
        'verifyResponse',
        { responseId: responses[0].id, accepted: true },
        'response { verifiedAt }',
      );
      expect(response.verifiedAt).not.toBeNull();
    });
  });

  it('puts no reference, id or ticket number of another company into any answer to a partner', async () => {
    const deep = `id reference ownReference title description obligations { id incident { reference } } timeline { actor summary }
      comments { nodes { authorName } } reports { content } indicators { otherCompaniesCount }`;
    const lists: readonly (readonly [string, string])[] = [
      ['companies', 'id code contacts { name }'],
      ['incidents', deep],
      ['obligations', 'id incident { id reference title company { code } }'],
      [
        'advisories',
        'id reference audience { code } receipts { company { code } acknowledgedBy } recommendations { responses { company { code } } }',
      ],
      ['recommendationResponses', 'id company { code } recommendation { advisory { reference } }'],
    ];
    for (const company of companies) {
      const answers = JSON.stringify(
        await Promise.all(lists.map(([list, nodes]) => listed(api, company.tokens.CISO, list, nodes))),
      );
      const others = companies.filter(({ code }) => code !== company.code);
      for (const { code } of others) {
        // The coordinator's people are named where they acted.
        const traces = code === coordinator.code ? `"${code}-\\d` : `"${code}-\\d|of ${code}"`;
        expect([code, new RegExp(traces).exec(answers)?.[0]]).toEqual([code, undefined]);
      }
      for (const { id, record } of others.flatMap(ofCompany)) {
        expect(answers.includes(id)).toBe(false);
        expect(answers.includes(`"${record.incident_id}"`)).toBe(false);
      }
      const foreign = ofCompany(others[0]!)[0]!;
      for (const filter of [
        { search: foreign.reference },
        { ownReference: foreign.record.incident_id },
        { companyId: foreign.company.id },
      ]) {
        expect([filter, await found(api, company.tokens.CISO, filter)]).toEqual([filter, []]);
      }
      const { code } = await api.graphql(
        'query ($reference: String) { incident(reference: $reference) { id } }',
        { reference: foreign.reference },
        company.tokens.CISO,
      );
      expect(code).toBe('NOT_FOUND');
    }
  });

  it('leaves no complaint in the log', () => {
    expect([server.log, server.stderr]).toEqual([[], '']);
  });
});
