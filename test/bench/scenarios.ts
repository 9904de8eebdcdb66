// SPDX-License-Identifier: Apache-2.0
import type { Caller, Callers } from './callers.js';
import type { ContenderName } from './contender.js';
import { COMMON_WORD, RARE_WORD } from './seed-texts.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly contenders: readonly ContenderName[];
  /** Whose requests take turns. */
  readonly callers: (callers: Callers) => readonly Caller[];
  /** One operation of one caller; `turn` counts up, so that objects change. */
  readonly operation: (caller: Caller, turn: number) => Operation;
  /** What the plans of its statements must name. */
  readonly index: RegExp;
  /** Companies of the rows in the answer, by their codes. */
  readonly companies: (data: Data) => readonly string[];
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of three servers, looked into by tests alone */
export type Data = any;

const LIST_FIELDS = `nodes {
      id reference title status severity kind tlp environment detectedAt noticedAt submittedAt updatedAt version
      company { code }
    }
    pageInfo { hasNextPage }`;

const LIST = `query List($first: Int!) { incidents(first: $first) { ${LIST_FIELDS} } }`;
const FILTERED = `query Filtered($first: Int!, $filter: IncidentFilter) { incidents(first: $first, filter: $filter) { ${LIST_FIELDS} } }`;

const DETAIL = `query Detail($id: ID!) {
  incident(id: $id) {
    id reference title description status severity kind tlp environment incidentTypes detectedAt noticedAt version missing
    company { id code name { en hi } contacts { purpose name email } }
    contact { name phone }
    impact { powerSupplyAffected consumersAffected personalDataRecords }
    assets { name environment vendor product version }
    indicators { type value tlp otherCompaniesCount }
    reports { number stage submittedAt submittedBy sha256 }
    obligations { profile stage recipients startsAt dueAt basis status metAt }
    comments(first: 20) { nodes { body visibility authorName createdAt } pageInfo { hasNextPage } }
    timeline { at kind actor summary }
  }
}`;

const HOME = `query Home {
  viewer { displayName company { code } roles }
  incidents(first: 10) { nodes { id reference title status severity detectedAt company { code } } pageInfo { hasNextPage } }
  obligations(first: 10, filter: { status: [DUE_SOON, OVERDUE] }) {
    nodes { profile stage dueAt status incident { reference } } pageInfo { hasNextPage }
  }
}`;

const LONG = `query Long($first: Int!) {
  incidents(first: $first) {
    nodes {
      id title incidentTypes company { code contacts { name } } indicators { value otherCompaniesCount } assets { name }
      reports { number sha256 } obligations { stage dueAt } comments(first: 5) { nodes { body } } timeline { kind }
    }
  }
}`;

/** The same list with everything in it, short and long, which must not make a difference; and with what costs a statement. */
export const lists: Readonly<Record<string, Operation>> = {
  'list with everything in it, 5 rows': { query: LONG, variables: { first: 5 } },
  'list with everything in it, 20 rows': { query: LONG, variables: { first: 20 } },
  'list with its total': { query: `query Total { incidents(first: 20) { totalCount nodes { id } } }`, variables: {} },
};

export const SUBMIT = `mutation Submit($input: SubmitIncidentReportInput!) {
  submitIncidentReport(input: $input) { incident { id reference status version } report { number sha256 } }
}`;

const partners = (callers: Callers): readonly Caller[] => callers.partners;
const coordinator = (callers: Callers): readonly Caller[] => [callers.coordinator];
const ofNodes = (data: Data): readonly string[] => data.incidents.nodes.map((node: Data) => node.company.code);

/** What the coordinator's duty officer looks at: what is new and serious. */
const QUEUE = { status: ['SUBMITTED'], kind: ['INCIDENT'], severity: ['HIGH', 'CRITICAL'] };

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'list',
    index: /incident_pkey/,
    title: 'incident list of a company, first 20',
    contenders: ['product', 'bare', 'plain'],
    callers: partners,
    operation: () => ({ query: LIST, variables: { first: 20 } }),
    companies: ofNodes,
  },
  {
    name: 'coordinator',
    index: /incident_queue/,
    title: "coordinator's filter over all companies, first 20",
    contenders: ['product', 'plain'],
    callers: coordinator,
    operation: () => ({ query: FILTERED, variables: { first: 20, filter: QUEUE } }),
    companies: ofNodes,
  },
  {
    name: 'detail',
    index: /incident_(pkey|visibility|by_id)/,
    title: 'one incident with everything, depth 4',
    contenders: ['product'],
    callers: partners,
    operation: ({ incidentIds }, turn) => ({
      query: DETAIL,
      variables: { id: incidentIds[turn % incidentIds.length] },
    }),
    companies: (data) => [data.incident.company.code],
  },
  {
    name: 'search-rare',
    index: /incident_by_words/,
    title: 'search for a rare word, first 20',
    contenders: ['product'],
    callers: partners,
    operation: () => ({ query: FILTERED, variables: { first: 20, filter: { search: RARE_WORD } } }),
    companies: ofNodes,
  },
  {
    name: 'search-common',
    index: /incident_(by_words|pkey)/,
    title: 'search for a common word, first 20',
    contenders: ['product'],
    callers: partners,
    operation: () => ({ query: FILTERED, variables: { first: 20, filter: { search: COMMON_WORD } } }),
    companies: ofNodes,
  },
  {
    name: 'home',
    index: /running_obligation|obligation_by_due/,
    title: 'start page, three root fields',
    contenders: ['product'],
    callers: partners,
    operation: () => ({ query: HOME, variables: {} }),
    companies: (data) => [data.viewer.company.code, ...ofNodes(data)],
  },
];
