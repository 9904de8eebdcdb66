// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';

export const COMMENT_VISIBILITIES = ['COMPANY_INTERNAL', 'SHARED', 'COORDINATOR_INTERNAL'] as const;
export type CommentVisibility = (typeof COMMENT_VISIBILITIES)[number];

type Reader = Pick<Actor, 'companyId' | 'side' | 'permissions'>;

/** Of an incident, what decides who sees it. */
export interface Visible {
  readonly companyId: string;
  readonly submittedAt: Date | null;
}

/**
 * The rule that row-level security enforces, said once more for people: a company sees its own incidents, drafts too; the
 * coordinator every company's from the first submission on, withdrawn ones as well. A property test holds the two together.
 */
export const mayRead = (actor: Reader, incident: Visible): boolean =>
  actor.permissions.has('incident:read') &&
  (actor.side === 'COORDINATOR' ? incident.submittedAt !== null : incident.companyId === actor.companyId);

/** Who reads a comment of an incident that it may read: each side its own notes and what is shared. */
export const mayReadComment = (actor: Reader, incident: Visible, visibility: CommentVisibility): boolean =>
  mayRead(actor, incident) && isOfSide(actor.side, visibility);

/** Each side writes what it can read. */
export const mayComment = (actor: Reader, visibility: CommentVisibility): boolean =>
  actor.permissions.has('comment:write') && isOfSide(actor.side, visibility);

const isOfSide = (side: Actor['side'], visibility: CommentVisibility): boolean =>
  visibility === 'SHARED' || visibility === (side === 'COORDINATOR' ? 'COORDINATOR_INTERNAL' : 'COMPANY_INTERNAL');
