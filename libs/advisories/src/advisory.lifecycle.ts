// SPDX-License-Identifier: Apache-2.0
import { type Actor, demand, type Permission } from '@prahari/access';
import { InvalidTransition } from '@prahari/kernel';

export const ADVISORY_STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type AdvisoryStatus = (typeof ADVISORY_STATUSES)[number];

export interface Step {
  readonly from: readonly AdvisoryStatus[];
  readonly to: AdvisoryStatus;
  readonly permission: Permission;
  readonly commentRequired: boolean;
  /** What a duty officer reads when the advisory is in another state. */
  readonly otherwise: string;
}

/**
 * Every way of an advisory. The same steps hold for the first version and for a working revision of a published one:
 * then they move the working revision's status, while the advisory's own stays PUBLISHED until it is withdrawn.
 */
export const ADVISORY_STEPS = {
  edit: {
    from: ['DRAFT'],
    to: 'DRAFT',
    permission: 'advisory:write',
    commentRequired: false,
    otherwise: 'Only a draft can be edited. Have it returned to draft first.',
  },
  revise: {
    from: ['PUBLISHED'],
    to: 'DRAFT',
    permission: 'advisory:write',
    commentRequired: false,
    otherwise: 'Only a published advisory can be revised. Write a new one instead.',
  },
  submit: {
    from: ['DRAFT'],
    to: 'IN_REVIEW',
    permission: 'advisory:write',
    commentRequired: false,
    otherwise: 'Only a draft can be submitted for review.',
  },
  approve: {
    from: ['IN_REVIEW'],
    to: 'APPROVED',
    permission: 'advisory:approve',
    commentRequired: false,
    otherwise: 'Only what is in review can be approved. Have it submitted for review first.',
  },
  return: {
    from: ['IN_REVIEW', 'APPROVED'],
    to: 'DRAFT',
    permission: 'advisory:approve',
    commentRequired: true,
    otherwise: 'Only what is in review or approved can be returned.',
  },
  publish: {
    from: ['APPROVED'],
    to: 'PUBLISHED',
    permission: 'advisory:publish',
    commentRequired: false,
    otherwise: 'Only what is approved can be published. Have it reviewed and approved first.',
  },
  withdraw: {
    from: ['PUBLISHED'],
    to: 'WITHDRAWN',
    permission: 'advisory:withdraw',
    commentRequired: true,
    otherwise: 'Only a published advisory can be withdrawn.',
  },
} as const satisfies Record<string, Step>;

export type AdvisoryStep = keyof typeof ADVISORY_STEPS;

/** Where an advisory stands: its own status, and that of the working revision where one of a published advisory exists. */
export interface Standing {
  readonly status: AdvisoryStatus;
  readonly workingStatus: AdvisoryStatus | null;
}

/** The status that a step moves: the working revision's where there is one, but withdrawing takes the whole advisory. */
export const movedBy = (step: AdvisoryStep, { status, workingStatus }: Standing): AdvisoryStatus =>
  step === 'withdraw' ? status : (workingStatus ?? status);

/** The status after the step. Throws Forbidden to who may not take it, InvalidTransition where the table has no such way. */
export function transition(actor: Pick<Actor, 'permissions'>, standing: Standing, step: AdvisoryStep): AdvisoryStatus {
  const { from, to, permission, otherwise }: Step = ADVISORY_STEPS[step];
  demand(actor, permission);
  if (!from.includes(movedBy(step, standing))) throw new InvalidTransition(otherwise);
  return to;
}

/** How a change of content comes in: into the draft there is, or into a new working revision. */
export const editingStep = ({ status, workingStatus }: Standing): 'edit' | 'revise' =>
  status === 'DRAFT' || status === 'IN_REVIEW' || status === 'APPROVED' || workingStatus !== null ? 'edit' : 'revise';
