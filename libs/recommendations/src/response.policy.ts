// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import type { ResponseStatus } from '@prahari/advisories';
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

/** Why an answer needs a note and has none; null where it is complete. Until files exist the note names the evidence. */
export function missingNote(status: ResponseStatus, note: string | null, evidenceRequired: boolean): string | null {
  if (note !== null) return null;
  if (status === 'DONE' && evidenceRequired) return 'Evidence is required: name it in the note.';
  return NOTE_NEEDED[status] ?? null;
}

interface GivenAnswer {
  readonly status: ResponseStatus;
  readonly note: string | null;
  readonly forRevision: number;
  readonly respondedAt: Date | null;
  readonly reopenedByRevision: number | null;
}

/** Whether an answer says what was said before, of the same revision: then its verification stands. */
export const isSameAnswer = (
  earlier: GivenAnswer,
  { status, note = null, revision }: { status: ResponseStatus; note?: string | null | undefined; revision: number },
): boolean =>
  earlier.respondedAt !== null &&
  earlier.reopenedByRevision === null &&
  earlier.status === status &&
  earlier.note === note &&
  earlier.forRevision === revision;

/** What the coordinator can accept or refuse: an answer that says the work is over. */
export const isVerifiable = (status: ResponseStatus): boolean =>
  status === 'DONE' || status === 'NOT_APPLICABLE' || status === 'RISK_ACCEPTED';
