// SPDX-License-Identifier: Apache-2.0

interface Logged {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Of PostgreSQL: what refused a row. */
  readonly constraint?: string;
  readonly stack: readonly string[];
  readonly cause?: Logged;
}

const MAX_DEPTH = 5;

/**
 * What the log may know of an error. The errors of PostgreSQL and TypeORM carry values, parameters and statements, in
 * properties and after a colon in the message: these stay out.
 */
export function errorForLog(error: unknown, depth = 0): Logged | undefined {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return undefined;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const cause = errorForLog(error.cause, depth + 1);
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause && { cause }),
  };
}

const withoutValues = (message: string): string =>
  message.replace(/"[^"]*[^\w".-][^"]*"|: ".*"$/gs, '"…"').slice(0, 500);
