// SPDX-License-Identifier: Apache-2.0
import type { Api } from '../support/api.js';
import type { Asked } from '../support/app.js';
import { inOrder } from '../support/in-order.js';
import { reportOf } from './report-of-record.js';
import type { Utility } from './utilities.js';
import type { VerisRecord } from './veris.js';

/** A record that was reported, and by whom. */
export interface Reported {
  readonly record: VerisRecord;
  readonly input: ReturnType<typeof reportOf>;
  readonly company: Utility;
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

/** Who may report: two roles, and an API client. */
const REPORTERS = ['CISO', 'INCIDENT_REPORTER', 'CLIENT'] as const;
const AT_ONCE = 4;
const SHOWN = 'incident { id reference version status }';

/** Each record as a draft and then as an INITIAL report, the companies and those who may report taking turns. */
export function reportAll(
  api: Api,
  records: readonly VerisRecord[],
  companies: readonly Utility[],
): Promise<Reported[]> {
  return inOrder(records, AT_ONCE, async (record, index) => {
    const company = companies[index % companies.length]!;
    const token = company.tokens[REPORTERS[Math.floor(index / companies.length) % REPORTERS.length]!];
    const input = reportOf(record);
    const draft = await api.change(token, 'createIncident', { ...input, idempotencyKey: record.incident_id }, SHOWN);
    const report = {
      incidentId: draft.incident.id,
      stage: 'INITIAL',
      expectedVersion: 1,
      idempotencyKey: record.incident_id,
    };
    const { incident } = await api.change(token, 'submitIncidentReport', report, SHOWN);
    return { record, input, company, ...incident } as Reported;
  });
}

export function acknowledgeAll(api: Api, handler: string, incidents: readonly Reported[]): Promise<unknown> {
  return inOrder(incidents, AT_ONCE, ({ id, version }) =>
    api.change(
      handler,
      'changeIncidentStatus',
      { incidentId: id, expectedVersion: version, status: 'ACKNOWLEDGED' },
      SHOWN,
    ),
  );
}

/** All rows of a list, page by page; `args` as in `filter: { … }`. */
export async function listed(api: Api, token: string, list: string, nodes: string, args = ''): Promise<Asked[]> {
  const rows: unknown[] = [];
  for (let after: string | null = null; ;) {
    const data: Asked = await api.ask(
      token,
      `query ($after: String) { ${list}(first: 100, after: $after ${args}) { nodes { ${nodes} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    rows.push(...(data[list].nodes as unknown[]));
    if (!data[list].pageInfo.hasNextPage) return rows;
    after = data[list].pageInfo.endCursor as string;
  }
}

/** The ids of the first hundred that a filter leaves. */
export async function found(api: Api, token: string, filter: object): Promise<string[]> {
  const query = 'query ($filter: IncidentFilter) { incidents(first: 100, filter: $filter) { nodes { id } } }';
  const { incidents } = await api.ask(token, query, { filter });
  return (incidents.nodes as { id: string }[]).map(({ id }) => id);
}
