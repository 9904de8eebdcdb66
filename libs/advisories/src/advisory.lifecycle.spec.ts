// SPDX-License-Identifier: Apache-2.0
import { type Permission, PERMISSIONS } from '@prahari/access';
import { Forbidden, InvalidTransition } from '@prahari/kernel';
import fc from 'fast-check';
import {
  ADVISORY_STATUSES,
  ADVISORY_STEPS,
  type AdvisoryStatus,
  type AdvisoryStep,
  editingStep,
  movedBy,
  type Standing,
  transition,
} from './advisory.lifecycle.js';

const STEPS = Object.keys(ADVISORY_STEPS) as AdvisoryStep[];

/** The same ways written down a second time: step, the only statuses it leaves, and where it leads. */
const WAYS: Record<AdvisoryStep, [AdvisoryStatus[], AdvisoryStatus]> = {
  edit: [['DRAFT'], 'DRAFT'],
  revise: [['PUBLISHED'], 'DRAFT'],
  submit: [['DRAFT'], 'IN_REVIEW'],
  approve: [['IN_REVIEW'], 'APPROVED'],
  return: [['IN_REVIEW', 'APPROVED'], 'DRAFT'],
  publish: [['APPROVED'], 'PUBLISHED'],
  withdraw: [['PUBLISHED'], 'WITHDRAWN'],
};

const anybody = { permissions: new Set(PERMISSIONS) };

const outcome = (standing: Standing, step: AdvisoryStep): AdvisoryStatus | 'refused' => {
  try {
    return transition(anybody, standing, step);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidTransition);
    return 'refused';
  }
};

describe('the life cycle of an advisory', () => {
  const cases = STEPS.flatMap((step) =>
    ADVISORY_STATUSES.map((status) => ({
      step,
      status,
      to: WAYS[step][0].includes(status) ? WAYS[step][1] : ('refused' as const),
    })),
  );

  it.each(cases)('$step from $status -> $to', ({ step, status, to }) => {
    expect(outcome({ status, workingStatus: null }, step)).toBe(to);
  });

  const permissions: Record<AdvisoryStep, Permission> = {
    edit: 'advisory:write',
    revise: 'advisory:write',
    submit: 'advisory:write',
    approve: 'advisory:approve',
    return: 'advisory:approve',
    publish: 'advisory:publish',
    withdraw: 'advisory:withdraw',
  };

  it.each(STEPS)('lets nobody %s without the permission, also where no guard has asked', (step) => {
    const standing = { status: WAYS[step][0][0]!, workingStatus: null };
    const others = PERMISSIONS.filter((permission) => permission !== permissions[step]);
    expect(() => transition({ permissions: new Set(others) }, standing, step)).toThrow(Forbidden);
    expect(transition({ permissions: new Set([permissions[step]]) }, standing, step)).toBe(WAYS[step][1]);
  });

  it.each(cases.filter(({ status, step }) => step !== 'withdraw' && status !== 'PUBLISHED' && status !== 'WITHDRAWN'))(
    'of a published one with a working revision: $step from $status -> $to',
    ({ step, status, to }) => {
      expect(outcome({ status: 'PUBLISHED', workingStatus: status }, step)).toBe(to);
    },
  );

  it('withdraws a published advisory whatever is being prepared', () => {
    for (const workingStatus of ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const) {
      expect(outcome({ status: 'PUBLISHED', workingStatus }, 'withdraw')).toBe('WITHDRAWN');
    }
  });

  it('edits the working revision where there is one, and begins one only of what is published', () => {
    expect(editingStep({ status: 'DRAFT', workingStatus: 'DRAFT' })).toBe('edit');
    expect(editingStep({ status: 'PUBLISHED', workingStatus: 'IN_REVIEW' })).toBe('edit');
    expect(editingStep({ status: 'PUBLISHED', workingStatus: null })).toBe('revise');
    expect(
      outcome({ status: 'WITHDRAWN', workingStatus: null }, editingStep({ status: 'WITHDRAWN', workingStatus: null })),
    ).toBe('refused');
  });

  it('never publishes without an approval, whatever the order of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }), (steps) => {
        let standing: Standing = { status: 'DRAFT', workingStatus: 'DRAFT' };
        let approved = false;
        for (const step of steps) {
          const from = movedBy(step, standing);
          const to = outcome(standing, step);
          if (to === 'refused') continue;
          expect(WAYS[step][0]).toContain(from);
          if (step === 'publish') expect(approved).toBe(true);
          approved = to === 'APPROVED';
          if (to === 'PUBLISHED' || to === 'WITHDRAWN') standing = { status: to, workingStatus: null };
          else standing = { status: standing.status === 'PUBLISHED' ? 'PUBLISHED' : to, workingStatus: to };
        }
      }),
    );
  });

  it('says in every refusal what to do', () => {
    for (const { otherwise } of Object.values(ADVISORY_STEPS)) expect(otherwise).toMatch(/^[A-Z].*\.$/);
  });
});
