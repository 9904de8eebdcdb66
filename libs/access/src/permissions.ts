// SPDX-License-Identifier: Apache-2.0
import { COORDINATOR_ROLES, PARTNER_ROLES, type Role, type Side } from './roles.js';

export { sideOf } from './roles.js';

/** Abbreviations of DESIGN.md's permission table; API is what a client's scopes may hold at all (of its kind). */
const HOLDERS = {
  CA: 'COORDINATOR_ADMIN',
  IH: 'INCIDENT_HANDLER',
  AU: 'ADVISORY_AUTHOR',
  AP: 'ADVISORY_APPROVER',
  AD: 'AUDITOR',
  PA: 'COMPANY_ADMIN',
  CI: 'CISO',
  RE: 'INCIDENT_REPORTER',
  VI: 'VIEWER',
} as const satisfies Record<string, Role>;

/** Who may do what, in the whole product. Every field, route and subscription names one of these permissions. */
const TABLE = {
  'company:read': 'CA IH AU AP AD PA CI RE VI API',
  'company:create': 'CA',
  'company:update': 'CA PA',
  'user:read': 'CA AD PA CI',
  'user:manage': 'CA PA',
  'api-client:manage': 'CA PA CI',
  'incident:read': 'IH AU AP AD CI RE VI API',
  'incident:write': 'CI RE API',
  'incident:submit': 'CI RE API',
  'incident:progress': 'CI RE API',
  'incident:withdraw': 'CI',
  'incident:handle': 'IH',
  'comment:write': 'IH CI RE API',
  'obligation:file': 'CI',
  'advisory:read': 'IH AU AP AD PA CI RE VI API',
  'advisory:write': 'AU API',
  'advisory:approve': 'AP',
  'advisory:publish': 'AU AP',
  'advisory:withdraw': 'AP',
  'advisory:acknowledge': 'CI',
  'response:write': 'CI RE API',
  'risk:accept': 'CI',
  'response:verify': 'AP',
  'event:read': 'AD CI',
} as const;

export type Permission = keyof typeof TABLE;
export const PERMISSIONS = Object.keys(TABLE) as readonly Permission[];

const holders = (permission: Permission): readonly string[] => TABLE[permission].split(' ');

const OF_ROLE: ReadonlyMap<Role, ReadonlySet<Permission>> = new Map(
  Object.entries(HOLDERS).map(([short, role]) => [
    role,
    new Set(PERMISSIONS.filter((permission) => holders(permission).includes(short))),
  ]),
);

/** The rights of several roles add up. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set(roles.flatMap((role) => [...(OF_ROLE.get(role) ?? [])]));

/** What the scopes of an API client of this kind may hold at all. */
export function grantableScopes(side: Side): ReadonlySet<Permission> {
  const ofSide = permissionsOf(side === 'COORDINATOR' ? COORDINATOR_ROLES : PARTNER_ROLES);
  return new Set(PERMISSIONS.filter((permission) => ofSide.has(permission) && holders(permission).includes('API')));
}
