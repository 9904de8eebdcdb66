// SPDX-License-Identifier: Apache-2.0
import { QueryTooComplex, Refusal, Unauthenticated, Unavailable } from '@prahari/kernel';

interface PgError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** Connection failures of Node and PostgreSQL's classes 08 (connection), 57P (operator intervention), 53 (resources). */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08|57P|53)/;
const AWAY_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|Driver not Connected|pool after calling end/i;

/** Turns what pg throws into what a caller may be told; what nobody foresaw passes unchanged. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code = '', message } = error as PgError;
  if (AWAY.test(code) || AWAY_MESSAGE.test(message)) return new Unavailable({ cause: error });
  // A caller's proof (DatabaseContext) no longer holds: his session has ended since he was looked up.
  if (code === 'PR001') return new Unauthenticated();
  if (code === '57014') return new QueryTooComplex('This took too long. Ask for less at once.');
  return error;
}

/** Whether a unique constraint refused a row. Tell the caller one neutral thing: the other row may not be his to know of. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as PgError).constraint === constraint;

/** Deadlock and serialisation failure: PostgreSQL rolled the transaction back, and it can be run again. */
export const isRepeatable = (error: unknown): boolean =>
  error instanceof Error && ['40P01', '40001'].includes((error as PgError).code ?? '');
