// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import type { ResponseStatus } from '@prahari/advisories';
import { MOST_FILES } from '@prahari/attachments';
import type { ValueProblem } from '@prahari/kernel';

/** What an answer of each status asks for. */
const NOTE_NEEDED: Partial<Record<ResponseStatus, string>> = {
  NOT_APPLICABLE: 'Say in the note why this does not apply to you.',
  RISK_ACCEPTED: 'Say in the note why the risk is accepted, and until when.',
};

/** Whether this actor may give this answer: a risk is accepted by whoever may answer for it. */
export const mayAnswer = (actor: Pick<Actor, 'permissions'>, status: ResponseStatus): boolean =>
  status !== 'RISK_ACCEPTED' || actor.permissions.has('risk:accept');

/** What an answer of this status lacks without a note, whatever it answers; null where it needs none. */
export function noteNeeded(status: ResponseStatus): ValueProblem | null {
  const message = NOTE_NEEDED[status];
  return message === undefined ? null : { code: 'REQUIRED', message };
}

/** Why an answer needs a note and has none; null where it is complete. `evidenceRequired`: and no file is evidence. */
export function missingNote(status: ResponseStatus, note: string | null, evidenceRequired: boolean): string | null {
  if (note !== null) return null;
  if (status === 'DONE' && evidenceRequired) return 'Evidence is required: attach a file, or name it in the note.';
  return NOTE_NEEDED[status] ?? null;
}

interface GivenAnswer {
  readonly status: ResponseStatus;
  readonly note: string | null;
  readonly plannedFor: Date | null;
  readonly forRevision: number;
  readonly respondedAt: Date | null;
  readonly reopenedByRevision: number | null;
}

interface SaidAnswer {
  readonly status: ResponseStatus;
  readonly note?: string | null | undefined;
  readonly plannedFor?: Date | null | undefined;
  readonly revision: number;
}

/** Whether an answer says what was said before, of the same revision: then its verification stands. */
export const isSameAnswer = (
  earlier: GivenAnswer,
  { status, note = null, plannedFor, revision }: SaidAnswer,
): boolean =>
  earlier.respondedAt !== null &&
  earlier.reopenedByRevision === null &&
  earlier.status === status &&
  earlier.note === note &&
  earlier.plannedFor?.getTime() === plannedFor?.getTime() &&
  earlier.forRevision === revision;

/** What the coordinator can accept or refuse: an answer that says the work is over. */
export const isVerifiable = (status: ResponseStatus): boolean =>
  status === 'DONE' || status === 'NOT_APPLICABLE' || status === 'RISK_ACCEPTED';

/** A file that the answer names at present, and its place among them. */
export interface Evidence {
  readonly id: string;
  readonly position: number;
}

/** What becomes of an answer's files. */
export interface EvidenceChange {
  readonly dropped: readonly string[];
  readonly added: readonly { readonly id: string; readonly position: number; readonly index: number }[];
  /** How many it names then. */
  readonly count: number;
}

/** A list replaces the list, where equal files stay; null clears it; absent, it stays as it is. */
export function evidenceChange(
  current: readonly Evidence[],
  given: readonly string[] | null | undefined,
): EvidenceChange {
  if (given === undefined) return { dropped: [], added: [], count: current.length };
  const wanted = given ?? [];
  const stays = current.filter(({ id }) => wanted.includes(id));
  const free = Array.from({ length: MOST_FILES }, (_, index) => index + 1).filter(
    (place) => !stays.some(({ position }) => position === place),
  );
  const added = wanted
    .map((id, index) => ({ id, index }))
    .filter(({ id }) => !stays.some((kept) => kept.id === id))
    .map((file, nth) => ({ ...file, position: free[nth] ?? MOST_FILES }));
  return {
    dropped: current.filter(({ id }) => !wanted.includes(id)).map(({ id }) => id),
    added,
    count: wanted.length,
  };
}
