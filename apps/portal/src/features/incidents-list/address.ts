// SPDX-License-Identifier: Apache-2.0
import type { IncidentFilter, IncidentOrder } from '~/graphql/graphql';
import { chosenIn, listInAddress, wordsInAddress } from '~/ui/address-part';

export const STATUSES = [
  ...(['DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'INVESTIGATING'] as const),
  ...(['CONTAINED', 'RESOLVED', 'CLOSED', 'WITHDRAWN'] as const),
];
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'] as const;
export const KINDS = ['INCIDENT', 'NEAR_MISS', 'THREAT'] as const;
/** What waits for somebody. */
export const WAITS = ['OVERDUE', 'REPLY'] as const;
export const ORDERS = ['NEWEST', 'UPDATED_AT', 'DETECTED_AT', 'SUBMITTED_AT', 'SEVERITY'] as const;

/** What the list is narrowed to and how it is ordered, as the address says it; lists as "DRAFT,SUBMITTED". */
export interface IncidentsAddress {
  readonly search?: string | undefined;
  readonly status?: string | undefined;
  readonly severity?: string | undefined;
  readonly kind?: string | undefined;
  readonly waits?: string | undefined;
  /** The id of a company. */
  readonly company?: string | undefined;
  readonly order?: (typeof ORDERS)[number] | undefined;
}

/** What is known of an address, or of a saved view; the rest is left out. */
export function incidentsAddress(given: Readonly<Record<string, unknown>>): IncidentsAddress {
  const order = ORDERS.find((one) => one === given['order']);
  const address = {
    search: wordsInAddress(given['search']),
    status: listInAddress(given['status'], STATUSES),
    severity: listInAddress(given['severity'], SEVERITIES),
    kind: listInAddress(given['kind'], KINDS),
    waits: listInAddress(given['waits'], WAITS),
    company: wordsInAddress(given['company']),
    order: order === 'NEWEST' ? undefined : order,
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

/** The same for the API. */
export function filterOf({ search, status, severity, kind, waits, company }: IncidentsAddress): IncidentFilter {
  const waiting = chosenIn(waits, WAITS);
  return {
    ...(search !== undefined && { search }),
    ...(status !== undefined && { status: [...chosenIn(status, STATUSES)] }),
    ...(severity !== undefined && { severity: [...chosenIn(severity, SEVERITIES)] }),
    ...(kind !== undefined && { kind: [...chosenIn(kind, KINDS)] }),
    ...(waiting.includes('OVERDUE') && { overdue: true }),
    ...(waiting.includes('REPLY') && { replyWaiting: true }),
    ...(company !== undefined && { companyId: company }),
  };
}

/** Null: in the order in which they were made, the newest first; with words to look for that is the quick one. */
export const orderOf = ({ order }: IncidentsAddress): IncidentOrder | null =>
  order === undefined || order === 'NEWEST' ? null : { field: order, direction: 'DESC' };
