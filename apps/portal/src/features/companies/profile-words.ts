// SPDX-License-Identifier: Apache-2.0
import { reportingProfiles } from '@prahari/reference-data';

export interface ProfileWords {
  readonly id: string;
  /** As the authority names its rule. */
  readonly name: string;
  readonly source: string;
  readonly jurisdiction: string;
  /** ISO date; undefined where it is in force already or the date is not known. */
  readonly effectiveFrom: string | undefined;
  readonly isInForce: boolean;
}

export const profiles: readonly ProfileWords[] = reportingProfiles.map((profile) => ({
  id: profile.id,
  name: profile.name,
  source: profile.source,
  jurisdiction: profile.jurisdiction,
  effectiveFrom: 'effectiveFrom' in profile ? profile.effectiveFrom : undefined,
  isInForce: profile.status === 'in_force' || profile.status === 'product_default',
}));

export const profileById: ReadonlyMap<string, ProfileWords> = new Map(profiles.map((one) => [one.id, one]));
