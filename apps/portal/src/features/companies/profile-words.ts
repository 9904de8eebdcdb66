// SPDX-License-Identifier: Apache-2.0
import { reportingProfiles } from '@prahari/reference-data';

export interface ProfileWords {
  readonly id: string;
  /** Where the rule stands; undefined for what is no law. */
  readonly source: string | undefined;
  /** ISO date; undefined where it is in force already or the date is not known. */
  readonly effectiveFrom: string | undefined;
  readonly isInForce: boolean;
}

export const profiles: readonly ProfileWords[] = reportingProfiles.map((profile) => ({
  id: profile.id,
  source: profile.status === 'product_default' ? undefined : profile.source,
  effectiveFrom: 'effectiveFrom' in profile ? profile.effectiveFrom : undefined,
  isInForce: profile.status === 'in_force' || profile.status === 'product_default',
}));

export const profileById: ReadonlyMap<string, ProfileWords> = new Map(profiles.map((one) => [one.id, one]));
