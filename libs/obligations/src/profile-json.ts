// SPDX-License-Identifier: Apache-2.0

/** What a profile of reference-data.json is made of, before it is checked. */
export type Json = Readonly<Record<string, unknown>>;

/** A profile that the engine doesn't understand must end the start: a clock left out silently is a missed report. */
export const malformed = (where: string, problem: string, cause?: unknown): Error =>
  new Error(`reference-data.json, ${where}: ${problem}.`, cause === undefined ? {} : { cause });

export function record(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw malformed(where, 'must be an object');
}

export function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw malformed(where, 'must be a text');
}

export function textOrNull(value: unknown, where: string): string | null {
  return value === undefined ? null : text(value, where);
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw malformed(where, 'must be a list that is not empty');
}

export function oneOf<T extends string>(known: readonly T[], value: unknown, where: string): T {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw malformed(where, `"${String(value)}" is unknown; known are ${known.join(', ')}`);
}
