// SPDX-License-Identifier: Apache-2.0
import { RESPONSE_STATUSES } from '@prahari/advisories';
import { permissionsOf, type Role } from '@prahari/access';
import { evidenceChange, isVerifiable, mayAnswer, missingNote } from './response.policy.js';

describe('an answer to a recommendation', () => {
  const roles: Role[] = ['CISO', 'INCIDENT_REPORTER'];
  const cases = roles.flatMap((role) =>
    RESPONSE_STATUSES.map((status) => ({ role, status, allowed: role === 'CISO' || status !== 'RISK_ACCEPTED' })),
  );
  it.each(cases)('of $role: $status -> $allowed', ({ role, status, allowed }) => {
    expect(mayAnswer({ permissions: permissionsOf([role]) }, status)).toBe(allowed);
  });

  const notes = RESPONSE_STATUSES.flatMap((status) =>
    [true, false].map((evidence) => ({
      status,
      evidence,
      needed: status === 'NOT_APPLICABLE' || status === 'RISK_ACCEPTED' || (status === 'DONE' && evidence),
    })),
  );
  it.each(notes)(
    '$status with evidence required: $evidence -> needs a note: $needed',
    ({ status, evidence, needed }) => {
      expect(missingNote(status, null, evidence) !== null).toBe(needed);
      expect(missingNote(status, 'A note.', evidence)).toBeNull();
    },
  );

  it('can be verified once it says that the work is over', () => {
    expect(RESPONSE_STATUSES.filter(isVerifiable)).toEqual(['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED']);
  });
});

describe('the files of an answer', () => {
  const current = [
    { id: 'a', position: 1 },
    { id: 'b', position: 2 },
    { id: 'c', position: 3 },
  ];

  it('stay where no list is given', () => {
    expect(evidenceChange(current, undefined)).toEqual({ dropped: [], added: [], count: 3 });
  });

  it.each([[null], [[]]])('are cleared by %j', (given) => {
    expect(evidenceChange(current, given)).toEqual({ dropped: ['a', 'b', 'c'], added: [], count: 0 });
  });

  it('are replaced by a list: those named again stay, new ones take the places that are free', () => {
    expect(evidenceChange(current, ['x', 'b', 'y'])).toEqual({
      dropped: ['a', 'c'],
      added: [
        { id: 'x', index: 0, position: 1 },
        { id: 'y', index: 2, position: 3 },
      ],
      count: 3,
    });
  });

  it('find room for ten', () => {
    const ten = 'abcdefghij'.split('');
    const { added } = evidenceChange(current, ten);
    expect(added.map(({ position }) => position)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });
});
