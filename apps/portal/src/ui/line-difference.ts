// SPDX-License-Identifier: Apache-2.0

/** A line, a word: whatever the texts are compared by. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of pieces a table of them would stop the page: then all that differs is one block. */
const MOST_PAIRS = 4_000_000;

/** What changed from one text to another, line by line. */
export const lineDifference = (before: string, after: string): readonly Piece[] =>
  pieceDifference(linesOf(before), linesOf(after));

/** The longest common pieces stay, in their order; the rest goes or comes. */
export function pieceDifference(old: readonly string[], fresh: readonly string[]): readonly Piece[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return [
    ...pieces('same', old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...pieces('same', end === 0 ? [] : old.slice(-end)),
  ];
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

const pieces = (kind: Piece['kind'], texts: readonly string[]): Piece[] => texts.map((text) => ({ kind, text }));

function middle(old: readonly string[], fresh: readonly string[]): Piece[] {
  if (old.length * fresh.length > MOST_PAIRS) return [...pieces('removed', old), ...pieces('added', fresh)];
  const common = commonLengths(old, fresh);
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (left !== undefined && left === right) {
      found.push({ kind: 'same', text: left });
      [i, j] = [i + 1, j + 1];
    } else if (left !== undefined && (right === undefined || common(i + 1, j) >= common(i, j + 1))) {
      found.push({ kind: 'removed', text: left });
      i += 1;
    } else if (right !== undefined) {
      found.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return found;
}

/** How many pieces the two have in common from here on, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): (i: number, j: number) => number {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
