// SPDX-License-Identifier: Apache-2.0
import type { Attempts } from './use-api-form-attempts';

/** Beside the values in what the device keeps of a form. */
const ATTEMPTS = '#attempts';

export const toKeep = <Values extends object, Variables>(values: Values, attempts: Attempts<Values, Variables>) => ({
  ...values,
  [ATTEMPTS]: attempts,
});

export const attemptsIn = <Values, Variables>(kept: unknown) =>
  (kept as { readonly [ATTEMPTS]?: Attempts<Values, Variables> })[ATTEMPTS];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a form of another age kept, as far as this one has such fields: the API refuses what it does not know. */
export function fitting<Values extends object>(initial: Values, kept: unknown): Values {
  if (!isFields(kept)) return initial;
  const known = Object.entries(initial).map(([name, empty]: [string, unknown]) => {
    const value = kept[name];
    if (isFields(empty)) return [name, fitting(empty, value)];
    return [name, fits(empty, value) ? value : empty];
  });
  return Object.fromEntries(known) as Values;
}

function fits(empty: unknown, value: unknown): boolean {
  if (value === undefined) return false;
  if (empty === null || value === null) return true;
  return typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty);
}
