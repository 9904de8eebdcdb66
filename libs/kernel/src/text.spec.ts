// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cleanText, lengthOf } from './text.js';

const NAUGHTY = '../shared/data/strings/blns.json';
const textOf = (value: string, form: 'line' | 'block' = 'line'): string | undefined => {
  const cleaned = cleanText(value, form);
  return 'text' in cleaned ? cleaned.text : undefined;
};
const codeOf = (value: string, form: 'line' | 'block' = 'line'): string | undefined => {
  const cleaned = cleanText(value, form);
  return 'problem' in cleaned ? cleaned.problem.code : undefined;
};

describe('cleanText', () => {
  it.each([
    ['spaces and tabs', ' \t outage \n', 'outage'],
    ['a byte order mark', '\uFEFFoutage', 'outage'],
    ['no-break, ideographic and zero-width spaces', '\u00A0\u3000\u200Boutage\u200B\u2003\u2060', 'outage'],
    ['joiners before the first letter', '\u200D\u200Coutage', 'outage'],
  ])('removes %s at the ends', (_what, value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each([
    '',
    ' ',
    '\t\r\n',
    '\u200B\u200B',
    '\u200D',
    '\uFEFF \u2060',
    '\u3164',
    '\u2800\u2800',
    '\u2063',
    '\u{E0020}',
  ])('takes %j for empty, since nothing of it can be seen', (value) => {
    expect(textOf(value, 'line')).toBe('');
    expect(textOf(value, 'block')).toBe('');
  });

  it('composes letters, so that one word has one spelling', () => {
    expect(textOf('Re\u0301seau')).toBe('R\u00E9seau');
    expect(textOf('\u0921\u093C')).toBe(textOf('\u095C'));
  });

  it('keeps the joiners that Hindi and emoji need', () => {
    expect(textOf('क्\u200Dष और क्\u200C')).toBe('क्\u200Dष और क्\u200C');
    expect(textOf('👩\u200D🚒 ⚠\uFE0F')).toBe('👩\u200D🚒 ⚠\uFE0F');
  });

  it('keeps line breaks and tabs of a block, every line break as LF', () => {
    expect(textOf(' a\r\nb\rc\td\u2028e\n', 'block')).toBe('a\nb\nc\td\ne');
  });

  it('makes a tab in a line a space', () => {
    expect(textOf(' a\tb\t', 'line')).toBe('a b');
  });

  it.each(['a\nb', 'a\r\nb', 'a\u2028b', 'a\u2029b', 'a\rb'])('refuses %j in a line', (value) => {
    expect(codeOf(value, 'line')).toBe('LINE_BREAK');
  });

  it.each(['a\0b', 'a\u0007', 'a\u001B[31mb', 'a\u007Fb', 'a\u0085b', 'a\u000Bb'])(
    'refuses the control character in %j',
    (value) => {
      expect(codeOf(value, 'line')).toBe('CONTROL_CHARACTER');
      expect(codeOf(value, 'block')).toBe('CONTROL_CHARACTER');
    },
  );

  it.each(['a\uD800', '\uDC00b', 'a\uDE00\uD83Db'])('refuses the unpaired surrogate in %j', (value) => {
    expect(codeOf(value, 'line')).toBe('UNPAIRED_SURROGATE');
    expect(codeOf(value, 'block')).toBe('UNPAIRED_SURROGATE');
  });

  it.each(Array.from('\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'))(
    'refuses the direction mark %j in a line alone',
    (mark) => {
      expect(codeOf(`invoice${mark}fdp.exe`, 'line')).toBe('BIDI_OVERRIDE');
      expect(textOf(`a${mark}b`, 'block')).toBe(`a${mark}b`);
    },
  );

  it('answers four million hostile characters at once', () => {
    // In time that grows with the square, each of these would take hours: the runner gives up before.
    expect(codeOf(`a${'\u0301\u0323'.repeat(2_000_000)}`, 'block')).toBe('STACKED_MARKS');
    expect(textOf(`a${' '.repeat(4_000_000)}b`, 'block')).toHaveLength(4_000_002);
    expect(textOf('\u200B'.repeat(4_000_000), 'block')).toBe('');
    expect(textOf(`a${'\u0301\u0323'.repeat(50)}`.repeat(40_000), 'block')).toBeDefined();
  });

  it('changes nothing in a text that it has cleaned', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...Array.from(' \t\r\n\u00A0\u200B\u200D\u2028\uFEFFae\u0301\u0323\u094Dक\u1161\u1100')),
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), fc.constantFrom('line', 'block'), (value, form) => {
        const text = textOf(value, form);
        if (text !== undefined) expect(textOf(text, form)).toBe(text);
      }),
      { seed: 20261124, numRuns: 2_000 },
    );
  });

  // The list lies beside the project and is not part of it.
  (existsSync(NAUGHTY) ? it : it.skip)(
    `keeps or refuses each of the 515 naughty strings (skipped where ${NAUGHTY} is absent)`,
    () => {
      const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
      expect(strings).toHaveLength(515);
      const codes = strings.map((value) => codeOf(value, 'block') ?? 'kept');
      expect(new Set(codes)).toEqual(new Set(['kept', 'CONTROL_CHARACTER']));
      for (const value of strings) {
        const text = textOf(value, 'block');
        if (text !== undefined) expect(text.normalize('NFC')).toBe(text);
      }
    },
  );
});

describe('lengthOf', () => {
  it('counts code points, as the database does', () => {
    expect(['', 'abc', 'पावर', '👩\u200D🚒', '𝒳𝒴'].map(lengthOf)).toEqual([0, 3, 4, 3, 2]);
  });
});
