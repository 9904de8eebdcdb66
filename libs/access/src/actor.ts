// SPDX-License-Identifier: Apache-2.0
import type { ActingParty } from '@prahari/database';
import { Forbidden } from '@prahari/kernel';
import type { Permission } from './permissions.js';
import type { Role, Side } from './roles.js';

/**
 * Who is asking: a person, an API client, or a job. The first argument of every use case.
 * `userId` is null for clients and jobs; `id` is the key of the person or client.
 */
export interface Actor extends ActingParty {
  readonly companyId: string;
  readonly companyCode: string;
  readonly side: Side;
  /** [] for an API client. */
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The session that the request came with; null for clients and jobs. */
  readonly sessionId: string | null;
  readonly designation: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export const may = (actor: Pick<Actor, 'permissions'>, permission: Permission): boolean =>
  actor.permissions.has(permission);

/** For rules that need a second permission beside the one that the field names. */
export function demand(actor: Pick<Actor, 'permissions'>, permission: Permission): void {
  if (!may(actor, permission)) throw new Forbidden();
}
