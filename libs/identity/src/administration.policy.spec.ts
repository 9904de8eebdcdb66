// SPDX-License-Identifier: Apache-2.0
import {
  COORDINATOR_ROLES,
  PARTNER_ROLES,
  type Permission,
  permissionsOf,
  type Role,
  ROLES,
  sideOf,
} from '@prahari/access';
import {
  type Administrator,
  areOfOneKind,
  givableRoles,
  givableScopes,
  mayActivate,
  mayChangeRoles,
  mayDeactivate,
  mayReset,
} from './administration.policy.js';

const OWN = 'own company';
const OTHER = 'another company';

const holding = (...roles: Role[]): Administrator => ({
  companyId: OWN,
  side: sideOf(roles[0]!),
  permissions: permissionsOf(roles),
});

describe('which roles may be given', () => {
  it.each<[Role, string, readonly Role[]]>([
    ['COORDINATOR_ADMIN', OWN, ROLES],
    ['COORDINATOR_ADMIN', OTHER, ['COMPANY_ADMIN']],
    ['COMPANY_ADMIN', OWN, PARTNER_ROLES],
    ['COMPANY_ADMIN', OTHER, []],
    ...ROLES.filter((role) => !['COORDINATOR_ADMIN', 'COMPANY_ADMIN'].includes(role)).flatMap(
      (role): [Role, string, readonly Role[]][] => [
        [role, OWN, []],
        [role, OTHER, []],
      ],
    ),
  ])('%s at its %s: %j', (role, company, roles) => {
    expect(givableRoles(holding(role), company)).toEqual(roles);
  });
});

describe('what an administrator may do with a person', () => {
  it.each<[Role, string, Role[], { deactivate: boolean; activate: boolean; reset: boolean; makeViewer: boolean }]>([
    ['COMPANY_ADMIN', OWN, ['CISO'], { deactivate: true, activate: true, reset: true, makeViewer: true }],
    [
      'COMPANY_ADMIN',
      OWN,
      ['COMPANY_ADMIN', 'CISO'],
      { deactivate: true, activate: true, reset: true, makeViewer: true },
    ],
    ['COMPANY_ADMIN', OWN, ['AUDITOR'], { deactivate: false, activate: false, reset: false, makeViewer: false }],
    ['COMPANY_ADMIN', OTHER, ['VIEWER'], { deactivate: false, activate: false, reset: false, makeViewer: false }],
    ['COORDINATOR_ADMIN', OWN, ['AUDITOR'], { deactivate: true, activate: true, reset: true, makeViewer: true }],
    ['COORDINATOR_ADMIN', OWN, ['CISO'], { deactivate: true, activate: true, reset: true, makeViewer: true }],
    [
      'COORDINATOR_ADMIN',
      OTHER,
      ['COMPANY_ADMIN'],
      { deactivate: true, activate: true, reset: true, makeViewer: false },
    ],
    [
      'COORDINATOR_ADMIN',
      OTHER,
      ['COMPANY_ADMIN', 'CISO'],
      { deactivate: true, activate: false, reset: false, makeViewer: false },
    ],
    ['COORDINATOR_ADMIN', OTHER, ['CISO'], { deactivate: false, activate: false, reset: false, makeViewer: false }],
    ['CISO', OWN, ['VIEWER'], { deactivate: false, activate: false, reset: false, makeViewer: false }],
    ['AUDITOR', OWN, ['VIEWER'], { deactivate: false, activate: false, reset: false, makeViewer: false }],
  ])('%s, at its %s, with one who holds %j', (role, companyId, roles, expected) => {
    const actor = holding(role);
    const person = { companyId, roles };
    expect({
      deactivate: mayDeactivate(actor, person),
      activate: mayActivate(actor, person),
      reset: mayReset(actor, person),
      makeViewer: mayChangeRoles(actor, person, ['VIEWER']),
    }).toEqual(expected);
  });

  it('a company’s administrator gives nobody a coordinator role', () => {
    for (const role of COORDINATOR_ROLES) {
      expect(mayChangeRoles(holding('COMPANY_ADMIN'), { companyId: OWN, roles: ['VIEWER'] }, [role])).toBe(false);
    }
  });
});

it.each<[Role[], boolean]>([
  [['CISO', 'COMPANY_ADMIN'], true],
  [['AUDITOR', 'INCIDENT_HANDLER'], true],
  [['CISO', 'AUDITOR'], false],
])('%j are of one kind: %s', (roles, expected) => {
  expect(areOfOneKind(roles)).toBe(expected);
});

describe('which scopes may be given to an API client', () => {
  const PARTNER: Permission[] = [
    'company:read',
    'incident:read',
    'incident:write',
    'incident:submit',
    'incident:progress',
    'comment:write',
    'advisory:read',
    'response:write',
  ];
  const COORDINATOR: Permission[] = [
    'company:read',
    'incident:read',
    'comment:write',
    'advisory:read',
    'advisory:write',
  ];

  it.each<[Role, Permission[]]>([
    ['COMPANY_ADMIN', PARTNER],
    ['CISO', PARTNER],
    ['COORDINATOR_ADMIN', COORDINATOR],
    ['VIEWER', ['company:read', 'incident:read', 'advisory:read']],
  ])('by a %s', (role, scopes) => {
    expect([...givableScopes(holding(role))].sort()).toEqual([...scopes].sort());
  });
});
