// SPDX-License-Identifier: Apache-2.0
import { RESPONSE_STATUSES } from '@prahari/advisories';
import { permissionsOf, type Role } from '@prahari/access';
import { isVerifiable, mayAnswer, missingNote } from './response.policy.js';

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
