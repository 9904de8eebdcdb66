// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import type { ResponseStatus } from '@prahari/advisories';

/** What an answer of each status asks for. */
const NOTE_NEEDED: Partial<Record<ResponseStatus, string>> = {
  NOT_APPLICABLE: 'Say in the note why this does not apply to you.',
  RISK_ACCEPTED: 'Say in the note why the risk is accepted, and until when.',
};

/** Whether this actor may give this answer: a risk is accepted by whoever may answer for it. */
export const mayAnswer = (actor: Pick<Actor, 'permissions'>, status: ResponseStatus): boolean =>
  status !== 'RISK_ACCEPTED' || actor.permissions.has('risk:accept');

/** Why an answer needs a note and has none; null where it is complete. Until files exist the note names the evidence. */
export function missingNote(status: ResponseStatus, note: string | null, evidenceRequired: boolean): string | null {
  if (note !== null) return null;
  if (status === 'DONE' && evidenceRequired) return 'Evidence is required: name it in the note.';
  return NOTE_NEEDED[status] ?? null;
}

/** What the coordinator can accept or refuse: an answer that says the work is over. */
export const isVerifiable = (status: ResponseStatus): boolean =>
  status === 'DONE' || status === 'NOT_APPLICABLE' || status === 'RISK_ACCEPTED';
