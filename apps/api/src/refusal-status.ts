// SPDX-License-Identifier: Apache-2.0
import { type ErrorCode, RateLimited, type Refusal } from '@prahari/kernel';

const RETRY_UNAVAILABLE = 5;

/** The HTTP status of a refusal, outside GraphQL. */
export const STATUS_OF: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  STALE_VERSION: 409,
  INVALID_TRANSITION: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The code that tells what a framework's status means. */
export function codeOfStatus(status: number): ErrorCode {
  if (status >= 500) return status === 503 ? 'UNAVAILABLE' : 'INTERNAL';
  const codes: Partial<Record<number, ErrorCode>> = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    413: 'PAYLOAD_TOO_LARGE',
    429: 'RATE_LIMITED',
  };
  return codes[status] ?? 'BAD_USER_INPUT';
}

/** Seconds after which the caller may try again; undefined where trying again changes nothing. */
export function retryAfter(refusal: Refusal): number | undefined {
  if (refusal instanceof RateLimited) return refusal.retryAfterSeconds;
  return refusal.code === 'UNAVAILABLE' ? RETRY_UNAVAILABLE : undefined;
}
