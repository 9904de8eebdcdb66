// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '~/graphql/enums';

/** What each role may do; the table of libs/access in words. */
export const roleMeaning: Readonly<Record<Role, MessageDescriptor>> = {
  COMPANY_ADMIN: msg`Invites people, gives roles, keeps the company’s contacts and API clients. Reads advisories; sees no incident.`,
  CISO: msg`Reports incidents and withdraws them, records filings with authorities, acknowledges advisories, answers recommendations, accepts risks, makes API clients.`,
  INCIDENT_REPORTER: msg`Reports incidents and adds to them, writes comments, answers recommendations.`,
  VIEWER: msg`Reads the company’s incidents and advisories; changes nothing.`,
  COORDINATOR_ADMIN: msg`Makes companies and their first administrators, invites the coordinator’s people, keeps all contacts and API clients. Sees no incident and no advisory.`,
  INCIDENT_HANDLER: msg`Acknowledges incidents of all companies, moves them on, closes them, writes comments. Reads advisories.`,
  ADVISORY_AUTHOR: msg`Writes advisories and publishes those that another person has approved. Reads incidents.`,
  ADVISORY_APPROVER: msg`Approves advisories that somebody else wrote, publishes and withdraws them, verifies answers. Reads incidents.`,
  AUDITOR: msg`Reads incidents, advisories and people; changes nothing.`,
};

export const PARTNER_ROLES: readonly Role[] = ['COMPANY_ADMIN', 'CISO', 'INCIDENT_REPORTER', 'VIEWER'];
export const COORDINATOR_ROLES: readonly Role[] = [
  ...(['COORDINATOR_ADMIN', 'INCIDENT_HANDLER', 'ADVISORY_AUTHOR', 'ADVISORY_APPROVER', 'AUDITOR'] as const),
];
