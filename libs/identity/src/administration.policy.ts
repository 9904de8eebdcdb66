// SPDX-License-Identifier: Apache-2.0
import {
  type Actor,
  COORDINATOR_ROLES,
  grantableScopes,
  PARTNER_ROLES,
  type Permission,
  type Role,
  ROLES,
  sideOf,
} from '@prahari/access';

/** What the rules need to know of the person who is being managed. */
export interface Managed {
  readonly companyId: string;
  readonly roles: readonly Role[];
}

export type Administrator = Pick<Actor, 'companyId' | 'side' | 'permissions'>;

/**
 * The roles that an administrator may give at a company. A company's administrator gives partner roles at his own
 * company; the coordinator's gives roles of either kind at his own, and elsewhere makes administrators alone.
 */
export function givableRoles(actor: Administrator, companyId: string): readonly Role[] {
  if (!actor.permissions.has('user:manage')) return [];
  const own = companyId === actor.companyId;
  if (actor.side === 'PARTNER') return own ? PARTNER_ROLES : [];
  return own ? ROLES : ['COMPANY_ADMIN'];
}

export const mayGive = (actor: Administrator, companyId: string, roles: readonly Role[]): boolean => {
  const givable = givableRoles(actor, companyId);
  return roles.every((role) => givable.includes(role));
};

/** Duties stay apart: nobody holds roles of both kinds. */
export const areOfOneKind = (roles: readonly Role[]): boolean => new Set(roles.map(sideOf)).size <= 1;

/**
 * Whether an administrator may deactivate a person whom he sees. Weaker than giving: the coordinator stops another
 * company's administrator whatever else that person holds.
 */
export const mayDeactivate = (actor: Administrator, person: Managed): boolean =>
  givableRoles(actor, person.companyId).length > 0 &&
  person.roles.some((role) => givableRoles(actor, person.companyId).includes(role));

/** To activate again gives the roles back. */
export const mayActivate = (actor: Administrator, person: Managed): boolean =>
  mayGive(actor, person.companyId, person.roles);

/** Whoever makes a reset link could sign in as that person: so only an administrator who may give all that he holds. */
export const mayReset = mayActivate;

/** Roles are changed by the own company's administrators; the coordinator's leaves other companies' people as they are. */
export const mayChangeRoles = (actor: Administrator, person: Managed, roles: readonly Role[]): boolean =>
  person.companyId === actor.companyId && mayGive(actor, person.companyId, [...person.roles, ...roles]);

/**
 * What scopes the maker of an API client may give: an administrator what any role of his own kind may do, anybody else
 * what he holds himself; of both only what a client may hold at all.
 */
export function givableScopes(actor: Administrator): ReadonlySet<Permission> {
  const grantable = grantableScopes(actor.side);
  if (actor.permissions.has('user:manage')) return grantable;
  return new Set([...grantable].filter((scope) => actor.permissions.has(scope)));
}

/** The kinds of roles in words, for messages. */
export const ROLE_KINDS = `${COORDINATOR_ROLES.join(', ')} on the one hand, ${PARTNER_ROLES.join(', ')} on the other`;
