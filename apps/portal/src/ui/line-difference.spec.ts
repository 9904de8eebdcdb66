// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from '@jest/globals';
import { lineDifference } from './line-difference';

const told = (before: string, after: string) =>
  lineDifference(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('the difference between two texts', () => {
  it('keeps the lines that both have, in order', () => {
    expect(told('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([' a', '-b', ' c', '+x', ' d']);
  });

  it('is nothing but what is new, or what is gone, where the other is empty', () => {
    expect(told('', 'a\nb')).toEqual(['+a', '+b']);
    expect(told('a', '')).toEqual(['-a']);
    expect(told('', '')).toEqual([]);
  });

  it('gives back both texts, whatever they are', () => {
    const before = Array.from({ length: 60 }, (_, index) => String((index * 7) % 11)).join('\n');
    const after = Array.from({ length: 50 }, (_, index) => String((index * 5) % 13)).join('\n');
    const lines = lineDifference(before, after);
    const without = (kind: string) =>
      lines
        .filter((line) => line.kind !== kind)
        .map(({ text }) => text)
        .join('\n');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });
});
