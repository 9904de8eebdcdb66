// SPDX-License-Identifier: Apache-2.0
import { permissionsOf, type Role, ROLES, sideOf } from '@prahari/access';
import {
  COMMENT_VISIBILITIES,
  type CommentVisibility,
  mayComment,
  mayRead,
  mayReadComment,
} from './incident.policy.js';

const actor = (role: Role, companyId: string) => ({
  companyId,
  side: sideOf(role),
  permissions: permissionsOf([role]),
});
const STATES = { draft: null, submitted: new Date() } as const;

/** Who reads EAST's incident: role, relation of its company, and from which state on. */
const READERS: Readonly<Record<Role, { own: string; foreign: string }>> = {
  COORDINATOR_ADMIN: { own: 'never', foreign: 'never' },
  INCIDENT_HANDLER: { own: 'submitted', foreign: 'submitted' },
  ADVISORY_AUTHOR: { own: 'submitted', foreign: 'submitted' },
  ADVISORY_APPROVER: { own: 'submitted', foreign: 'submitted' },
  AUDITOR: { own: 'submitted', foreign: 'submitted' },
  COMPANY_ADMIN: { own: 'never', foreign: 'never' },
  CISO: { own: 'draft', foreign: 'never' },
  INCIDENT_REPORTER: { own: 'draft', foreign: 'never' },
  VIEWER: { own: 'draft', foreign: 'never' },
};

const CASES = ROLES.flatMap((role) =>
  (['own', 'foreign'] as const).flatMap((relation) =>
    (['draft', 'submitted'] as const).map((state) => ({
      ...{ role, relation, state },
      allowed: READERS[role][relation] === 'draft' || READERS[role][relation] === state,
    })),
  ),
);

describe('who reads an incident', () => {
  it.each(CASES)('$role, $relation, $state -> $allowed', ({ role, relation, state, allowed }) => {
    const incident = { companyId: 'east', submittedAt: STATES[state] };
    expect(mayRead(actor(role, relation === 'own' ? 'east' : 'central'), incident)).toBe(allowed);
  });

  const incident = { companyId: 'east', submittedAt: STATES.submitted };
  const visible = (role: Role, companyId: string): CommentVisibility[] =>
    COMMENT_VISIBILITIES.filter((visibility) => mayReadComment(actor(role, companyId), incident, visibility));
  const writes = (role: Role): CommentVisibility[] =>
    COMMENT_VISIBILITIES.filter((visibility) => mayComment(actor(role, 'east'), visibility));

  it('shows each side its own notes and what is shared', () => {
    expect(visible('VIEWER', 'east')).toEqual(['COMPANY_INTERNAL', 'SHARED']);
    expect(visible('AUDITOR', 'west')).toEqual(['SHARED', 'COORDINATOR_INTERNAL']);
    expect(visible('CISO', 'central')).toEqual([]);
  });

  it('lets each side write what it reads', () => {
    expect(writes('INCIDENT_REPORTER')).toEqual(['COMPANY_INTERNAL', 'SHARED']);
    expect(writes('INCIDENT_HANDLER')).toEqual(['SHARED', 'COORDINATOR_INTERNAL']);
    expect(writes('VIEWER')).toEqual([]);
  });
});
