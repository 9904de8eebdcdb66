// SPDX-License-Identifier: Apache-2.0
export const COORDINATOR_ROLES = [
  'COORDINATOR_ADMIN',
  'INCIDENT_HANDLER',
  'ADVISORY_AUTHOR',
  'ADVISORY_APPROVER',
  'AUDITOR',
] as const;
export const PARTNER_ROLES = ['COMPANY_ADMIN', 'CISO', 'INCIDENT_REPORTER', 'VIEWER'] as const;
export const ROLES = [...COORDINATOR_ROLES, ...PARTNER_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** The two kinds of roles. A person or client is of one kind, so that an operation runs under one database role. */
export type Side = 'COORDINATOR' | 'PARTNER';

export const sideOf = (role: Role): Side =>
  (COORDINATOR_ROLES as readonly Role[]).includes(role) ? 'COORDINATOR' : 'PARTNER';
