// SPDX-License-Identifier: Apache-2.0
import { type Piece, pieceDifference } from '~/ui/line-difference';

/** What went and what came, word by word; neighbours of one kind are one piece. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieceDifference(wordsOf(before), wordsOf(after))) {
    const last = found.at(-1);
    if (last?.kind === piece.kind) found[found.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];
