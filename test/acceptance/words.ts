// SPDX-License-Identifier: Apache-2.0

/** Words that stand for themselves: between blanks, or before a comma or full stop, without hyphens, dots or digits within. */
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=^|\s)(\p{L}[\p{L}\p{M}]{4,})(?=[,.]?(?:\s|$))/gu)].map(([word]) => word.toLowerCase());

/** For each text the word of it that the fewest texts have: what a person would look for. */
export function rarestWords(texts: readonly string[]): readonly (string | undefined)[] {
  const words = texts.map((text) => new Set(wordsOf(text)));
  const counts = new Map<string, number>();
  for (const word of words.flatMap((set) => [...set])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.map(
    (set) => [...set].sort((a, b) => counts.get(a)! - counts.get(b)! || b.length - a.length || (a < b ? -1 : 1))[0],
  );
}
