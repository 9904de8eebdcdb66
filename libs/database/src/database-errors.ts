// SPDX-License-Identifier: Apache-2.0
import { QueryTooComplex, Refusal, SessionEnded, Unavailable } from '@prahari/kernel';

interface PgError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** Connection failures of Node and PostgreSQL's classes 08 (connection), 57P (operator intervention), 53 (resources). */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08|57P|53)/;
const AWAY_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|Driver not Connected|pool after calling end/i;

const READ_TOOK_TOO_LONG = 'This took too long. Ask for less at once.';
export const CHANGE_TOOK_TOO_LONG =
  'This took too long, and nothing of it was kept. Change less at once, or try again in a few seconds.';

/** The database's migrations have not run, as in the moments before they do; or a statement names what never was there. */
export class NotMigrated extends Unavailable {}

const isMissing = (code: string, message: string): boolean =>
  code === '42P01' || (code === '22023' && /^role ".*" does not exist$/.test(message));

/** Whether the server ended the transaction because the whole of it took too long. */
export const isTimeUp = (error: unknown): boolean => error instanceof Error && (error as PgError).code === '25P04';

/**
 * Turns what pg throws into what a caller may be told; what nobody foresaw passes unchanged. `tooLong` is what he is told
 * of a statement or transaction that ran into its limit.
 */
export function translate(error: unknown, tooLong = READ_TOOK_TOO_LONG): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code = '', message } = error as PgError;
  if (AWAY.test(code) || AWAY_MESSAGE.test(message)) return new Unavailable({ cause: error });
  // A caller's proof (DatabaseContext) no longer holds: his session has ended since he was looked up.
  if (code === 'PR001') return new SessionEnded();
  if (code === '57014' || isTimeUp(error)) return new QueryTooComplex(tooLong);
  if (isMissing(code, message)) return new NotMigrated({ cause: error });
  return error;
}

/** Whether a unique constraint refused a row. Tell the caller one neutral thing: the other row may not be his to know of. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as PgError).constraint === constraint;

/** Deadlock and serialisation failure: PostgreSQL rolled the transaction back, and it can be run again. */
export const isRepeatable = (error: unknown): boolean =>
  error instanceof Error && ['40P01', '40001'].includes((error as PgError).code ?? '');
