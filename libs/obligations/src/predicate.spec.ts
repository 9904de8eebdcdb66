// SPDX-License-Identifier: Apache-2.0
import { holds, parsePredicate } from './predicate.js';

const facts = {
  company: { kind: 'DISTRIBUTION' },
  impact: { personalDataRecords: 12, consumersAffected: 0, loadLostMegawatts: null },
  incidentTypes: ['CERTIN-05'],
  techniques: [],
  location: '  ',
  missionCritical: false,
  sabotageSuspectedAt: new Date(0),
};

describe('conditions of profiles', () => {
  it.each([
    [{ field: 'company.kind', op: 'in', value: ['DISTRIBUTION', 'TRADING'] }, true],
    [{ field: 'company.kind', op: 'in', value: ['TRADING'] }, false],
    [{ field: 'impact.personalDataRecords', op: 'gt', value: 0 }, true],
    [{ field: 'impact.consumersAffected', op: 'gt', value: 0 }, false],
    [{ field: 'incidentTypes', op: 'gt', value: 0 }, false],
    [{ field: 'incidentTypes', op: 'notEmpty' }, true],
    [{ field: 'techniques', op: 'notEmpty' }, false],
    [{ field: 'location', op: 'notEmpty' }, false],
    [{ field: 'missionCritical', op: 'eq', value: false }, true],
    [{ field: 'missionCritical', op: 'eq', value: true }, false],
    [{ field: 'missionCritical', op: 'given' }, true],
    [{ field: 'sabotageSuspectedAt', op: 'given' }, true],
    [{ field: 'impact.loadLostMegawatts', op: 'given' }, false],
    [{ field: 'impact.loadLostMegawatts.unit', op: 'given' }, false],
    [{ field: 'protectedSystem', op: 'eq', value: true }, false],
    [{ field: 'constructor.name', op: 'given' }, false],
    [{ all: [{ field: 'missionCritical', op: 'given' }, { all: [{ field: 'techniques', op: 'notEmpty' }] }] }, false],
    [
      {
        all: [
          { field: 'missionCritical', op: 'given' },
          { field: 'incidentTypes', op: 'notEmpty' },
        ],
      },
      true,
    ],
  ])('%j is %s', (predicate, expected) => {
    expect(holds(parsePredicate(predicate, 'when'), facts)).toBe(expected);
  });

  it.each([
    [{ field: 'severity', op: 'matches', value: '.*' }, /"matches" is unknown/],
    [{ op: 'given' }, /when\.field/],
    [{ field: 'severity', op: 'gt', value: 'LOW' }, /compares with a number/],
    [{ field: 'severity', op: 'in', value: 'LOW' }, /must be a list/],
    [{ field: 'severity', op: 'eq' }, /eq needs a value/],
    [{ all: [] }, /must be a list that is not empty/],
    [{ any: [] }, /when\.field/],
  ])('refuses %j', (predicate, message) => {
    expect(() => parsePredicate(predicate, 'when')).toThrow(message);
  });
});
