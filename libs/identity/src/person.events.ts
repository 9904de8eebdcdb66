// SPDX-License-Identifier: Apache-2.0
import type { Side } from '@prahari/access';
import type { ActingParty, EventAudience, EventInput } from '@prahari/database';

export interface Person {
  readonly companyId: string;
  readonly id: string;
  readonly side: Side;
}

/**
 * Who may read of a change to a person or client: its own kind; both where the coordinator's administrator changed
 * somebody who holds partner roles.
 */
export const audienceOf = (actor: ActingParty, side: Side): EventAudience => {
  if (side === 'COORDINATOR') return 'COORDINATOR';
  return actor.databaseRole === 'prahari_coordinator' ? 'BOTH' : 'COMPANY';
};

export const personEvent = (
  actor: ActingParty,
  person: Person,
  what: { readonly kind: string; readonly summary: string; readonly changes?: unknown },
): EventInput => ({
  kind: `user.${what.kind}`,
  objectType: 'user',
  objectId: person.id,
  companyId: person.companyId,
  audience: audienceOf(actor, person.side),
  summary: what.summary,
  changes: what.changes,
});
