// SPDX-License-Identifier: Apache-2.0
import { HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import { NotMigrated } from '@prahari/database';
import { type ErrorCode, Refusal, SessionEnded } from '@prahari/kernel';
import { wantsNewerType } from './http.js';
import { literalProblems } from './literal-problems.js';
import { type Cause, type Raised, unwrapped } from './raised.js';
import { codeOfStatus, retryAfter } from '../refusal-status.js';

type Told = GraphQLFormattedError & { readonly extensions: { readonly code: ErrorCode } };

/** Sent whatever the answer holds, so that proxies and clients that look at the status alone know when to come back. */
const ALWAYS: Partial<Record<ErrorCode, number>> = { UNAVAILABLE: 503, RATE_LIMITED: 429 };
/** Sent where nothing was executed. All others are 400, or 200 for callers of the older media type. */
const UNEXECUTED: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PAYLOAD_TOO_LARGE: 413,
  INTERNAL: 500,
};

/** Mercurius' errorFormatter: every error gets a code of the contract, and nothing unforeseen leaves the process. */
export function formatErrors(
  execution: ExecutionResult,
  { reply }: Pick<MercuriusContext, 'reply'>,
): { statusCode: number; response: ExecutionResult } {
  const raised = (execution.errors ?? []) as unknown as readonly Raised[];
  const errors = raised.flatMap(unwrapped).map((error) => tell(error, reply));
  for (const { originalError } of raised) setRetryAfter(originalError, reply);
  // Null once execution began; absent when the request itself failed.
  const executed = execution.data !== undefined;
  const codes = errors.map(({ extensions }) => extensions.code);
  const always = codes.map((code) => ALWAYS[code]).find((status) => status !== undefined);
  // Found out by the first statement and not before: to the caller it is the 401 that he gets a moment later.
  const ended = execution.data === null && raised.some(({ originalError }) => originalError instanceof SessionEnded);
  const executedStatus = ended ? 401 : 200;
  const statusCode =
    always ?? (executed ? executedStatus : statusOf(raised[0]?.originalError, codes[0] ?? 'INTERNAL', reply));
  return {
    statusCode,
    response: (executed ? { data: execution.data, errors } : { errors }) as unknown as ExecutionResult,
  };
}

function statusOf(cause: Cause | undefined, code: ErrorCode, reply: FastifyReply): number {
  const ofDocument = cause === undefined || cause.code === 'MER_ERR_GQL_VALIDATION' || code === 'QUERY_TOO_COMPLEX';
  const ofRequest = ofDocument || code === 'INTERNAL' ? undefined : cause.statusCode;
  return ofRequest ?? UNEXECUTED[code] ?? (wantsNewerType(reply.request) ? 400 : 200);
}

function setRetryAfter(cause: Cause | undefined, reply: FastifyReply): void {
  const seconds = cause instanceof Refusal ? retryAfter(cause) : undefined;
  if (seconds !== undefined && !reply.sent) void reply.header('retry-after', String(seconds));
}

function tell(error: Raised, reply: FastifyReply): Told {
  const [code, message, details] = describe(error, reply.request.actor !== undefined);
  if (code === 'INTERNAL') reply.request.log.error({ err: error.originalError ?? error }, 'Unforeseen error');
  if (code === 'UNAVAILABLE') logUnavailable(error.originalError, reply);
  if (error.originalError && ranOutOfStack(error.originalError))
    reply.request.log.warn({ err: error.originalError }, 'A request was nested too deep');
  return {
    message: reply.request.actor === undefined ? withoutSuggestions(message) : message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { code, ...details },
  };
}

/** A table that is not there may be a fault of ours: it must not pass as the database being away. */
function logUnavailable(cause: Cause | undefined, { request }: FastifyReply): void {
  if (cause instanceof NotMigrated)
    request.log.error({ err: cause }, 'The database lacks a table or role: has it been migrated?');
  else request.log.warn({ err: cause }, 'The database does not answer');
}

/** By its words: a RangeError of another kind is a fault of ours. */
const ranOutOfStack = ({ name, message }: Cause): boolean =>
  name === 'RangeError' && message.startsWith('Maximum call stack size');

const withoutSuggestions = (message: string): string => message.replace(/\s*Did you mean [\s\S]*$/, '');

function describe(error: Raised, isSignedIn: boolean): [ErrorCode, string, object?] {
  const { path, extensions, originalError: cause } = error;
  if (cause instanceof Refusal) return [cause.code, cause.message, cause.details];
  if (cause instanceof HttpException) return [codeOfStatus(cause.getStatus()), cause.message];
  const message = error.message.replace(/^Syntax Error: (?=\w+ limit)|`/g, '');
  const overLimit = cause?.code === 'MER_ERR_GQL_QUERY_DEPTH' || extensions?.['code'] === 'QUERY_TOO_COMPLEX';
  if (overLimit || /contains more that \d+ tokens/.test(message)) return ['QUERY_TOO_COMPLEX', message];
  // graphql-js gives up comparing fields that overlap after 500,000 steps.
  if (message === 'Validation aborted.') return ['QUERY_TOO_COMPLEX', 'Ask for the same fields fewer times.'];
  if (!path && !cause) {
    const problems = literalProblems(error, isSignedIn);
    return ['BAD_USER_INPUT', problems[0]?.message ?? message, { problems }];
  }
  if (cause !== undefined && ranOutOfStack(cause))
    return ['QUERY_TOO_COMPLEX', 'This is nested too deep. Send what is less nested.'];
  if (cause?.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return ['PAYLOAD_TOO_LARGE', 'Send at most 4 MiB at once.'];
  if (cause?.statusCode && cause.statusCode < 500)
    return [codeOfStatus(cause.statusCode), cause.message, { problems: [] }];
  return ['INTERNAL', 'Something went wrong on our side. It has been logged.'];
}
