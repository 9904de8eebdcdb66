// SPDX-License-Identifier: Apache-2.0
import { isNestedTooDeep, MAX_NESTING } from './document-nesting.js';

const nested = (levels: number, [open, close]: readonly [string, string]): string =>
  `{ viewer(a: ${open.repeat(levels)}${close.repeat(levels)}) { id } }`;

describe('isNestedTooDeep', () => {
  it.each([
    ['[', ']'],
    ['{ a: ', '}'],
    ['(', ')'],
  ] as const)('finds %s too deep in each other', (open, close) => {
    expect(isNestedTooDeep(nested(MAX_NESTING - 2, [open, close]))).toBe(false);
    expect(isNestedTooDeep(nested(MAX_NESTING - 1, [open, close]))).toBe(true);
  });

  it('finds what is never closed', () => {
    expect(isNestedTooDeep('['.repeat(20_000))).toBe(true);
  });

  it('counts what stands beside each other once', () => {
    expect(isNestedTooDeep(`{ viewer(a: [${'[]'.repeat(5_000)}]) { id } }`)).toBe(false);
  });

  it.each([
    ['a comment', `# ${'['.repeat(300)}\n{ viewer { id } }`],
    ['a string', `{ a(b: "${'['.repeat(300)}") }`],
    ['a string with an escaped quote', `{ a(b: "\\"${'['.repeat(300)}") }`],
    ['a block string', `{ a(b: """${'['.repeat(300)}\n " ${'{'.repeat(300)}""") }`],
    ['a block string with an escaped end', `{ a(b: """\\"""${'['.repeat(300)}""") }`],
  ])('leaves out what stands in %s', (_where, document) => {
    expect(isNestedTooDeep(document)).toBe(false);
  });

  it.each([
    ['a comment', `# "\n${'['.repeat(300)}`],
    ['a comment that ends in a carriage return', `#\r${'['.repeat(300)}`],
    ['an empty string', `"" ${'['.repeat(300)}`],
    ['a string that ends in a backslash', `"\\\\" ${'['.repeat(300)}`],
    ['a string with a number sign', `"#" ${'['.repeat(300)}`],
    ['a block string', `"""#""" ${'['.repeat(300)}`],
    ['an empty block string', `"""""" ${'['.repeat(300)}`],
    ['a string that was cut off', `"\n${'['.repeat(300)}`],
  ])('counts what stands after %s', (_where, document) => {
    expect(isNestedTooDeep(document)).toBe(true);
  });

  it('reads four million characters at once', () => {
    const started = performance.now();
    for (const piece of ['[]', '#\n', '"" ', '"""\\""" ']) isNestedTooDeep(piece.repeat(4_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
