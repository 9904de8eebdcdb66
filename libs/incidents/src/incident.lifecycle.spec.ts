// SPDX-License-Identifier: Apache-2.0
import { type Permission, permissionsOf, type Role } from '@prahari/access';
import {
  INCIDENT_LIFECYCLE,
  INCIDENT_STATUSES,
  type IncidentStatus,
  isOpen,
  mayChange,
  refusalOf,
  reopens,
  transitionOf,
} from './incident.lifecycle.js';

const ROLES = ['CISO', 'INCIDENT_REPORTER', 'VIEWER', 'COMPANY_ADMIN', 'INCIDENT_HANDLER', 'ADVISORY_AUTHOR'] as const;
const holders = (by: readonly Permission[]): readonly Role[] =>
  ROLES.filter((role) => by.some((permission) => permissionsOf([role]).has(permission)));

/** Section 5 of the issue that made this table, written out once more. */
const EXPECTED: Readonly<Record<string, readonly [readonly Role[], string]>> = {
  'DRAFT SUBMITTED': [['CISO', 'INCIDENT_REPORTER'], 'nothing'],
  'DRAFT WITHDRAWN': [['CISO', 'INCIDENT_REPORTER'], 'nothing'],
  'SUBMITTED ACKNOWLEDGED': [['INCIDENT_HANDLER'], 'nothing'],
  'ACKNOWLEDGED INVESTIGATING': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'ACKNOWLEDGED CONTAINED': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'ACKNOWLEDGED RESOLVED': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'INVESTIGATING CONTAINED': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'INVESTIGATING RESOLVED': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'CONTAINED RESOLVED': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'nothing'],
  'CONTAINED INVESTIGATING': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'reason'],
  'RESOLVED INVESTIGATING': [['CISO', 'INCIDENT_REPORTER', 'INCIDENT_HANDLER'], 'reason'],
  'ACKNOWLEDGED CLOSED': [['INCIDENT_HANDLER'], 'closure'],
  'INVESTIGATING CLOSED': [['INCIDENT_HANDLER'], 'closure'],
  'CONTAINED CLOSED': [['INCIDENT_HANDLER'], 'closure'],
  'RESOLVED CLOSED': [['INCIDENT_HANDLER'], 'closure'],
  'CLOSED INVESTIGATING': [['INCIDENT_HANDLER'], 'reason'],
  'SUBMITTED WITHDRAWN': [['CISO'], 'reason'],
  'ACKNOWLEDGED WITHDRAWN': [['CISO'], 'reason'],
  'INVESTIGATING WITHDRAWN': [['CISO'], 'reason'],
  'CONTAINED WITHDRAWN': [['CISO'], 'reason'],
  'RESOLVED WITHDRAWN': [['CISO'], 'reason'],
};

const PAIRS = INCIDENT_STATUSES.flatMap((from) => INCIDENT_STATUSES.map((to) => ({ from, to })));

describe('the life of an incident', () => {
  it.each(PAIRS)('$from -> $to is as the table says', ({ from, to }) => {
    const transition = transitionOf(from, to);
    const expected = EXPECTED[`${from} ${to}`];
    expect(transition && [holders(transition.by), transition.needs]).toEqual(expected);
  });

  it('names each change once', () => {
    expect(INCIDENT_LIFECYCLE).toHaveLength(Object.keys(EXPECTED).length);
  });

  it('submits by the INITIAL report alone', () => {
    expect(INCIDENT_LIFECYCLE.filter(({ byReport }) => byReport).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'DRAFT SUBMITTED',
    ]);
  });

  it.each(PAIRS)('says of $from -> $to what to do where there is no such way', ({ from, to }) => {
    expect(refusalOf(from, to)).toMatch(/\.$/);
  });

  const may = (role: Role, from: IncidentStatus, to: IncidentStatus) => mayChange(permissionsOf([role]), from, to);

  it('lets a reporter never close, whatever the state', () => {
    expect(INCIDENT_STATUSES.filter((from) => may('INCIDENT_REPORTER', from, 'CLOSED'))).toEqual([]);
  });

  it('tells who may make a change somewhere from who never may', () => {
    expect(may('INCIDENT_HANDLER', 'SUBMITTED', 'CLOSED')).toBe(true);
    expect(may('CISO', 'CLOSED', 'WITHDRAWN')).toBe(true);
    expect(may('INCIDENT_REPORTER', 'SUBMITTED', 'WITHDRAWN')).toBe(false);
    expect(may('VIEWER', 'ACKNOWLEDGED', 'CONTAINED')).toBe(false);
    expect(may('INCIDENT_REPORTER', 'CLOSED', 'INVESTIGATING')).toBe(false);
  });

  it('reopens facts only on the way back', () => {
    expect(PAIRS.filter(({ from, to }) => reopens(from, to)).map(({ from }) => from)).toEqual([
      'CONTAINED',
      'RESOLVED',
      'CLOSED',
    ]);
  });

  it('takes reports and facts from SUBMITTED to RESOLVED', () => {
    expect(INCIDENT_STATUSES.filter(isOpen)).toEqual([
      'SUBMITTED',
      'ACKNOWLEDGED',
      'INVESTIGATING',
      'CONTAINED',
      'RESOLVED',
    ]);
  });
});
