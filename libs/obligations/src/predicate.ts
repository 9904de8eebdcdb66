// SPDX-License-Identifier: Apache-2.0
import { list, malformed, oneOf, record, text } from './profile-json.js';

/** The machine-readable condition (`when`) of a profile or stage; `field` is a name in the API, "impact.personalDataRecords". */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly field: readonly string[]; readonly op: 'notEmpty' | 'given' }
  | { readonly field: readonly string[]; readonly op: 'gt'; readonly value: number }
  | { readonly field: readonly string[]; readonly op: 'eq'; readonly value: unknown }
  | { readonly field: readonly string[]; readonly op: 'in'; readonly value: readonly unknown[] };

const OPS = ['notEmpty', 'gt', 'in', 'eq', 'given'] as const;

// A field that nobody knows yet has no value (`_meta.triggersElse`); own properties only, or "constructor" would have one.
const valueAt = (facts: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    facts,
  );

const isEmpty = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;

/** Whether the condition holds for these facts. What is not known (null or absent) fulfils no condition. */
export function holds(predicate: Predicate, facts: object): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holds(part, facts));
  const value = valueAt(facts, predicate.field);
  if (value === undefined || value === null) return false;
  switch (predicate.op) {
    case 'given':
      return true;
    case 'notEmpty':
      return !isEmpty(value);
    case 'gt':
      return typeof value === 'number' && value > predicate.value;
    case 'eq':
      return value === predicate.value;
    case 'in':
      return predicate.value.includes(value);
  }
}

/** Reads a `when` of reference-data.json; `where` names it in the error. */
export function parsePredicate(value: unknown, where: string): Predicate {
  const json = record(value, where);
  if ('all' in json) {
    return { all: list(json.all, `${where}.all`).map((part, index) => parsePredicate(part, `${where}.all.${index}`)) };
  }
  const field = text(json.field, `${where}.field`).split('.');
  const op = oneOf(OPS, json.op, `${where}.op`);
  switch (op) {
    case 'gt':
      if (typeof json.value !== 'number') throw malformed(`${where}.value`, 'gt compares with a number');
      return { field, op, value: json.value };
    case 'in':
      return { field, op, value: list(json.value, `${where}.value`) };
    case 'eq':
      if (json.value === undefined || json.value === null) throw malformed(`${where}.value`, 'eq needs a value');
      return { field, op, value: json.value };
    default:
      return { field, op };
  }
}
