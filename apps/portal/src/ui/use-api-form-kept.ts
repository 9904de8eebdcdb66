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

/**
 * What was brought back, and what was typed before it came: of text both stay, the older first. `isText` tells of a path
 * whether its field is typed into; of everything else what was kept counts.
 */
export function withTyped<Values extends object>(
  initial: Values,
  { kept, typed }: { readonly kept: Values; readonly typed: Values },
  isText: (path: string) => boolean,
  root = '',
): Values {
  const both = Object.entries(initial).map(([name, empty]: [string, unknown]) => {
    const path = `${root}${name}`;
    const [older, newer] = [(kept as Fields)[name], (typed as Fields)[name]];
    if (isFields(empty) && isFields(older) && isFields(newer)) {
      return [name, withTyped(empty, { kept: older, typed: newer }, isText, `${path}.`)];
    }
    if (same(newer, empty)) return [name, older];
    if (same(older, empty)) return [name, newer];
    if (typeof older !== 'string' || typeof newer !== 'string' || !isText(path)) return [name, older];
    return [name, older.includes(newer) ? older : `${older} ${newer}`];
  });
  return Object.fromEntries(both) as Values;
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function fits(empty: unknown, value: unknown): boolean {
  if (value === undefined) return false;
  if (empty === null || value === null) return true;
  return typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty);
}
