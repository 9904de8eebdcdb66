// SPDX-License-Identifier: Apache-2.0
import type { ObligationFilter } from '~/graphql/graphql';
import { chosenIn, wordsInAddress } from '~/ui/address-part';

export const STATUSES = ['OVERDUE', 'DUE_SOON', 'PENDING', 'MET', 'MET_LATE', 'NOT_APPLICABLE'] as const;
const RUNNING = ['OVERDUE', 'DUE_SOON', 'PENDING'] as const;

export interface ObligationsAddress {
  /** As "OVERDUE,DUE_SOON"; absent: what runs; "ALL": whatever the state. */
  readonly status?: string | undefined;
  /** Ids of profiles, as "in-cert-in-2022,in-cea-2021". */
  readonly profile?: string | undefined;
  /** Only clocks with a deadline to the hour. */
  readonly hour?: 'SET' | undefined;
  /** The id of a company. */
  readonly company?: string | undefined;
}

export function obligationsAddress(given: Readonly<Record<string, unknown>>): ObligationsAddress {
  const chosen = chosenIn(given['status'], STATUSES).join(',');
  const status = given['status'] === 'ALL' ? 'ALL' : chosen;
  const address = {
    status: status === '' || status === RUNNING.join(',') ? undefined : status,
    profile: wordsInAddress(given['profile'], 400),
    hour: given['hour'] === 'SET' ? ('SET' as const) : undefined,
    company: wordsInAddress(given['company']),
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

export const statusesOf = ({ status }: ObligationsAddress): readonly (typeof STATUSES)[number][] =>
  status === undefined ? RUNNING : chosenIn(status, STATUSES);

export const profilesOf = ({ profile }: ObligationsAddress): readonly string[] => profile?.split(',') ?? [];

/** Before all deadlines; a clock without an hour has none. */
const EARLIEST = '2000-01-01T00:00:00Z';

/** The same for the API. */
export function filterOf(address: ObligationsAddress): ObligationFilter {
  const status = statusesOf(address);
  const profile = profilesOf(address);
  return {
    ...(status.length > 0 && { status: [...status] }),
    ...(profile.length > 0 && { profile: [...profile] }),
    ...(address.hour === 'SET' && { dueFrom: EARLIEST }),
    ...(address.company !== undefined && { companyId: address.company }),
  };
}
