// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryKind, AdvisorySource, AdvisoryStatus, Severity } from '~/graphql/enums';
import type { AdvisoryFilter } from '~/graphql/graphql';
import { chosenIn, listInAddress, wordsInAddress } from '~/ui/address-part';

export const STATUSES: readonly AdvisoryStatus[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'];
/** What a partner company gets to see at all. */
export const STATUSES_OF_READERS: readonly AdvisoryStatus[] = ['PUBLISHED', 'WITHDRAWN'];
export const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];
export const KINDS: readonly AdvisoryKind[] = [
  'DIRECTIVE',
  'SECURITY_ADVISORY',
  'VULNERABILITY',
  'INCIDENT_ALERT',
  'INFORMATIONAL',
];
export const SOURCES: readonly AdvisorySource[] = [
  'OWN',
  'CERT_IN',
  'CSIRT_POWER',
  'NCIIPC',
  'CEA',
  'VENDOR',
  'TRAINING',
  'OTHER',
];

/** The filters as they stand in the address: "severity=CRITICAL,HIGH". */
export interface AdvisorySearch {
  readonly search?: string | undefined;
  readonly unacknowledged?: true | undefined;
  readonly status?: string | undefined;
  readonly severity?: string | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
}

export const advisorySearch = (given: Record<string, unknown>): AdvisorySearch => ({
  search: wordsInAddress(given['search']),
  unacknowledged: given['unacknowledged'] === true || undefined,
  status: listInAddress(given['status'], STATUSES),
  severity: listInAddress(given['severity'], SEVERITIES),
  kind: listInAddress(given['kind'], KINDS),
  source: listInAddress(given['source'], SOURCES),
});

const some = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);

export const filterOf = ({
  search,
  unacknowledged,
  status,
  severity,
  kind,
  source,
}: AdvisorySearch): AdvisoryFilter => ({
  search: search ?? null,
  unacknowledged: unacknowledged ?? null,
  status: some(chosenIn(status, STATUSES)),
  severity: some(chosenIn(severity, SEVERITIES)),
  kind: some(chosenIn(kind, KINDS)),
  source: some(chosenIn(source, SOURCES)),
});

export const filtersIn = (search: AdvisorySearch): number =>
  [search.search, search.unacknowledged, search.status, search.severity, search.kind, search.source].filter(
    (value) => value !== undefined,
  ).length;
