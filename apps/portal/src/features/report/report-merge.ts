// SPDX-License-Identifier: Apache-2.0
import { EMPTY, type Key, KEYS, type ReportValues, same } from './report-values';

/** A field that was changed here and elsewhere, to different values. */
export interface Conflict {
  readonly key: Key;
  readonly theirs: ReportValues[Key];
}

export interface Merged {
  readonly values: ReportValues;
  readonly conflicts: readonly Conflict[];
  /** Taken over: changed elsewhere and not here. */
  readonly taken: readonly Key[];
}

/**
 * What was typed here (`changed` names it) and what the server holds now, both beginning from `base`. `isOurs`: the
 * server has it from here, and only its answer was lost; what was typed since goes on from there.
 */
export function merge(
  {
    base,
    mine,
    changed,
  }: { readonly base: ReportValues; readonly mine: ReportValues; readonly changed: readonly Key[] },
  theirs: ReportValues,
  isOurs: (key: Key) => boolean = () => false,
): Merged {
  const moved = KEYS.filter((key) => !same(base[key], theirs[key]));
  const taken = moved.filter((key) => !changed.includes(key) && !isOurs(key));
  const conflicts = moved
    .filter((key) => changed.includes(key) && !same(mine[key], theirs[key]) && !isOurs(key))
    .map((key): Conflict => ({ key, theirs: theirs[key] }));
  return { values: { ...mine, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) }, conflicts, taken };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (value: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, isText(value[name]) ? value[name] : '']));

const ELEMENTS: Partial<Record<Key, (element: unknown) => readonly unknown[]>> = {
  incidentTypes: (element) => (isText(element) ? [element] : []),
  techniques: (element) => (isText(element) ? [element] : []),
  assets: (element) =>
    isObject(element) && isText(element['environment'])
      ? [
          {
            ...textsOf(element, ['name', 'vendor', 'product', 'version', 'operatingSystem', 'address']),
            environment: element['environment'],
          },
        ]
      : [],
  indicators: (element) =>
    isObject(element) && isText(element['type'])
      ? [
          {
            type: element['type'],
            ...textsOf(element, ['value', 'description']),
            tlp: isText(element['tlp']) ? element['tlp'] : null,
          },
        ]
      : [],
};

/** What this form knows of values that a form of another age kept; the rest is left out. */
export function readValues(kept: unknown): Partial<ReportValues> {
  if (!isObject(kept)) return {};
  const known = KEYS.flatMap((key): readonly (readonly [Key, unknown])[] => {
    const value = kept[key];
    if (value === undefined) return [];
    const elements = ELEMENTS[key];
    if (elements) return Array.isArray(value) ? [[key, value.flatMap(elements)]] : [];
    const empty = EMPTY[key];
    const fits =
      empty === null ? value === null || isText(value) || typeof value === 'boolean' : typeof value === typeof empty;
    return fits ? [[key, value]] : [];
  });
  return Object.fromEntries(known);
}
