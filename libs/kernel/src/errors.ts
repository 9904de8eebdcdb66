// SPDX-License-Identifier: Apache-2.0

/** The codes of contract.graphql: every failure that leaves the product carries one of them. */
export type ErrorCode =
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
  | 'INTERNAL';

/** One wrong field of an input: `path` as in "input.indicators.1.value". */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A failure that the caller can do something about; `message` says what. Anything else is INTERNAL. */
export abstract class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class Unauthenticated extends Refusal {
  constructor(message = 'Sign in first.') {
    super('UNAUTHENTICATED', message);
  }
}

/** The session or client that was looked up a moment ago has ended since (docs/decisions/0010). */
export class SessionEnded extends Unauthenticated {}

export class Forbidden extends Refusal {
  constructor(message = 'Your roles do not allow this. Ask your administrator.') {
    super('FORBIDDEN', message);
  }
}

/** "Not yours" and "not there" are this same answer. `what` is the object in words: "incident". */
export class NotFound extends Refusal {
  constructor(what: string) {
    super('NOT_FOUND', `There is no such ${what}, or you may not see it.`);
  }
}

export class BadUserInput extends Refusal {
  constructor(
    readonly problems: readonly Problem[],
    message = problems.map((problem) => problem.message).join(' '),
  ) {
    super('BAD_USER_INPUT', message, { problems });
  }

  static at(path: string, code: string, message: string): BadUserInput {
    return new BadUserInput([{ path, code, message }]);
  }
}

export class Conflict extends Refusal {
  constructor(message: string) {
    super('CONFLICT', message);
  }
}

export class StaleVersion extends Refusal {
  constructor(currentVersion: number) {
    super('STALE_VERSION', 'Somebody changed this in the meantime. Read it again and repeat your change.', {
      currentVersion,
    });
  }
}

export class InvalidTransition extends Refusal {
  constructor(message: string) {
    super('INVALID_TRANSITION', message);
  }
}

export class RateLimited extends Refusal {
  constructor(readonly retryAfterSeconds: number) {
    super('RATE_LIMITED', 'Too many attempts. Wait and try again.', { retryAfterSeconds });
  }
}

export class QueryTooComplex extends Refusal {
  constructor(message: string) {
    super('QUERY_TOO_COMPLEX', message);
  }
}

/** `path` is the field that is too large. */
export class PayloadTooLarge extends Refusal {
  constructor(path: string, message: string) {
    super('PAYLOAD_TOO_LARGE', message, { problems: [{ path, code: 'TOO_LARGE', message }] satisfies Problem[] });
  }
}

/** The database is away. Whether a change in flight was kept is not known: repeat it with its idempotency key. */
export class Unavailable extends Refusal {
  constructor(options?: ErrorOptions) {
    super('UNAVAILABLE', 'The database does not answer at the moment. Try again in a few seconds.');
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}
