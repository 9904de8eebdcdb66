// SPDX-License-Identifier: Apache-2.0
import type { CombinedError } from '@urql/core';

/** One field that the API found wrong; `path` as "input.indicators.1.value". */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The API's codes, and what happens on the way there. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'STALE_VERSION'
  | 'INVALID_TRANSITION'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'OFFLINE'
  | 'TIMEOUT';

export interface Failure {
  readonly code: FailureCode;
  /** The API's sentence; "" for what happened on the way. */
  readonly message: string;
  readonly problems: readonly Problem[];
  /** The request was sent more than once: STALE_VERSION may mean that the first one was kept. */
  readonly repeated: boolean;
  /** The answer was lost, and what was asked for must not be sent twice: it may have been done. */
  readonly unsure?: boolean | undefined;
  /** Of RATE_LIMITED. */
  readonly retryAfterSeconds?: number | undefined;
}

export const NO_CONNECTION: Failure = { code: 'OFFLINE', message: '', problems: [], repeated: false };

/** Thrown where no answer came, or none that can be read. */
export class Lost extends Error {
  constructor(
    readonly code: 'OFFLINE' | 'TIMEOUT' | 'UNAVAILABLE',
    options?: ErrorOptions,
    readonly unsure = false,
  ) {
    super(code, options);
  }
}

interface Extensions {
  readonly code?: FailureCode;
  readonly problems?: readonly Problem[];
  readonly retryAfterSeconds?: number;
}

export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const repeated = (error.response as { repeated?: boolean } | undefined)?.repeated === true;
  if (first === undefined) {
    const lost = error.networkError instanceof Lost ? error.networkError : undefined;
    return { code: lost?.code ?? 'UNAVAILABLE', message: '', problems: [], repeated, unsure: lost?.unsure };
  }
  const extensions = error.graphQLErrors.map((one) => one.extensions as Extensions);
  return {
    code: extensions[0]?.code ?? 'INTERNAL',
    message: first.message,
    problems: extensions.flatMap(({ problems }) => problems ?? []),
    repeated,
    retryAfterSeconds: extensions[0]?.retryAfterSeconds,
  };
}

/** Failures that may be gone at the next try. */
export const isPassing = ({ code }: Failure): boolean =>
  ['OFFLINE', 'TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'].includes(code);
