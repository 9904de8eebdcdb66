// SPDX-License-Identifier: Apache-2.0

/** Filters stand in the address as "DRAFT,SUBMITTED": what is known of them; undefined where nothing is. */
export function listInAddress(given: unknown, known: readonly string[]): string | undefined {
  const chosen = chosenIn(given, known);
  return chosen.length === 0 ? undefined : chosen.join(',');
}

/** The values of such a list, in the order of `known`. */
export function chosenIn<Value extends string>(given: unknown, known: readonly Value[]): readonly Value[] {
  const parts = typeof given === 'string' ? given.split(',') : [];
  return known.filter((value) => parts.includes(value));
}

/** How many values these lists of an address hold together. */
export const countIn = (lists: readonly (string | undefined)[]): number =>
  lists.reduce((sum, list) => sum + (list?.split(',').length ?? 0), 0);

/** The router reads "2026" in an address as a number: words they are. */
export function wordsInAddress(given: unknown, longest = 200): string | undefined {
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return undefined;
  const words = String(given).trim().slice(0, longest);
  return words === '' ? undefined : words;
}
