// SPDX-License-Identifier: Apache-2.0
import type { Permission } from '@prahari/access';

export const INCIDENT_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'ACKNOWLEDGED',
  'INVESTIGATING',
  'CONTAINED',
  'RESOLVED',
  'CLOSED',
  'WITHDRAWN',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const CLOSURE_REASONS = ['RESOLVED', 'FALSE_ALARM', 'DUPLICATE', 'NOT_REPORTABLE'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export interface Transition {
  readonly from: IncidentStatus;
  readonly to: IncidentStatus;
  /** Any of these permissions allows it. */
  readonly by: readonly Permission[];
  /** What the change must bring along. */
  readonly needs: 'nothing' | 'reason' | 'closure';
  /** Made by submitIncidentReport alone. */
  readonly byReport?: true;
}

/** In the order in which an incident passes them. */
const WORKED_ON = ['ACKNOWLEDGED', 'INVESTIGATING', 'CONTAINED', 'RESOLVED'] as const;
const EITHER_SIDE = ['incident:progress', 'incident:handle'] as const;

const later = (from: IncidentStatus): readonly IncidentStatus[] =>
  WORKED_ON.slice(WORKED_ON.findIndex((status) => status === from) + 1);

/** The life of an incident. docs/lifecycles.md shows this table, and the tests walk it. */
export const INCIDENT_LIFECYCLE: readonly Transition[] = [
  { from: 'DRAFT', to: 'SUBMITTED', by: ['incident:submit'], needs: 'nothing', byReport: true },
  { from: 'DRAFT', to: 'WITHDRAWN', by: ['incident:submit'], needs: 'nothing' },
  { from: 'SUBMITTED', to: 'ACKNOWLEDGED', by: ['incident:handle'], needs: 'nothing' },
  ...WORKED_ON.flatMap((from) =>
    later(from).map((to): Transition => ({ from, to, by: EITHER_SIDE, needs: 'nothing' })),
  ),
  { from: 'CONTAINED', to: 'INVESTIGATING', by: EITHER_SIDE, needs: 'reason' },
  { from: 'RESOLVED', to: 'INVESTIGATING', by: EITHER_SIDE, needs: 'reason' },
  ...WORKED_ON.map((from): Transition => ({ from, to: 'CLOSED', by: ['incident:handle'], needs: 'closure' })),
  { from: 'CLOSED', to: 'INVESTIGATING', by: ['incident:handle'], needs: 'reason' },
  ...(['SUBMITTED', ...WORKED_ON] as const).map((from): Transition => ({
    from,
    to: 'WITHDRAWN',
    by: ['incident:withdraw'],
    needs: 'reason',
  })),
];

export const transitionOf = (from: IncidentStatus, to: IncidentStatus): Transition | undefined =>
  INCIDENT_LIFECYCLE.find((transition) => transition.from === from && transition.to === to);

/** Whether the caller may make this change, or where the table has no such change, whether it may ever lead there. */
export function mayChange(permissions: ReadonlySet<Permission>, from: IncidentStatus, to: IncidentStatus): boolean {
  const transition = transitionOf(from, to);
  const candidates = transition ? [transition] : INCIDENT_LIFECYCLE.filter((entry) => entry.to === to);
  return candidates.length === 0 || candidates.some(({ by }) => by.some((permission) => permissions.has(permission)));
}

/** A return to INVESTIGATING, which opens the facts again and allows one more FINAL report. */
export const reopens = (from: IncidentStatus, to: IncidentStatus): boolean =>
  to === 'INVESTIGATING' && (from === 'CONTAINED' || from === 'RESOLVED' || from === 'CLOSED');

/** The states in which the company edits facts and makes SUPPLEMENTARY and FINAL reports, unless a FINAL one rests them. */
export const isOpen = (status: IncidentStatus): boolean =>
  status === 'SUBMITTED' || (WORKED_ON as readonly IncidentStatus[]).includes(status);

/** Why the table has no way from here to there, in words for a duty officer. */
export function refusalOf(from: IncidentStatus, to: IncidentStatus): string {
  if (from === to) return `This incident is ${from} already.`;
  if (to === 'SUBMITTED') return 'An incident is submitted by its INITIAL report. Use submitIncidentReport.';
  if (from === 'WITHDRAWN') return 'This incident was withdrawn. Report it anew if it did happen.';
  const next = INCIDENT_LIFECYCLE.filter((entry) => entry.from === from && !entry.byReport).map((entry) => entry.to);
  return `An incident that is ${from} can't become ${to}; it can become ${next.join(', ')}.`;
}
