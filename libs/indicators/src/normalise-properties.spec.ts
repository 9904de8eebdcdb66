// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { INDICATOR_TYPES } from './indicator-type.js';
import type { IndicatorType } from './indicator-type.js';
import { normaliseAny, normaliseIndicator } from './normalise.js';

const valueOf = (type: IndicatorType, value: string): string | undefined => {
  const normalised = normaliseIndicator(type, value);
  return 'value' in normalised ? normalised.value : undefined;
};
describe('normalisation of any text', () => {
  it('answers hostile input of any length in time', () => {
    const parts = [
      '.',
      '[.]',
      '[[.]]',
      '[.',
      '\\.',
      ' . ',
      '[dot]',
      '[at]',
      '[:]',
      '[/]',
      'a.',
      'a',
      '1.',
      ':',
      '::',
      '@',
      '%',
      'hxxp://',
      '\u0301\u0323',
      'é.',
      '/..',
    ];
    const started = performance.now();
    for (const part of [...parts, '['.repeat(500) + '.' + ']'.repeat(500)]) {
      for (const length of [2_048, 4_000_000]) {
        const value = part.repeat(Math.ceil(length / part.length)).slice(0, length);
        for (const prefix of ['', 'http://', 'http://a.example/', 'a@'])
          normaliseAny(prefix + value.slice(prefix.length));
      }
    }
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...Array.from('.@:/\\[](){}?#%* -_01aAZé\u0301क\u200D\u200B'),
          'http://',
          'hxxp://',
          '[://]',
          '://',
          '[.]',
          '[dot]',
          '{at}',
        ),
        fc.constantFrom(
          '[/]',
          '..',
          '/../',
          '2001:db8',
          '::',
          '127',
          '.0.0.1',
          '/24',
          'xn--',
          'n2bmo9a',
          '.example',
          'CVE-2021-',
          '।',
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((list) => list.join(''));

  it.each(INDICATOR_TYPES)('changes nothing in a normalised %s', (type) => {
    const url = fc.tuple(fc.constantFrom('http://', 'hxxp[:]//', 'https://u'), pieces).map((both) => both.join(''));
    const values = fc.oneof(pieces, url, fc.ipV4(), fc.ipV6(), fc.webUrl(), fc.emailAddress(), fc.domain());
    fc.assert(
      fc.property(values, (value) => {
        const stored = valueOf(type, value);
        if (stored !== undefined) expect(valueOf(type, stored)).toBe(stored);
      }),
      { seed: 20261124, numRuns: 3_000 },
    );
  });

  it('takes every address, URL and domain that is one', () => {
    const run = (type: IndicatorType, values: fc.Arbitrary<string>): void => {
      fc.assert(
        fc.property(values, (value) => valueOf(type, value) !== undefined),
        { seed: 20261124, numRuns: 500 },
      );
    };
    run('IPV4', fc.ipV4());
    run(
      'IPV6',
      fc.ipV6().filter((value) => !/^(?:0*:)*:?ffff:/i.test(value)),
    );
    run('DOMAIN', fc.domain());
    run('URL', fc.webUrl({ withFragments: true, withQueryParameters: true }));
  });

  it('finds under every value what was stored under it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INDICATOR_TYPES),
        fc.oneof(fc.webUrl(), fc.domain(), fc.ipV6(), fc.string()),
        (type, value) => {
          const stored = valueOf(type, value);
          if (stored !== undefined) expect(normaliseAny(value)).toContain(stored);
        },
      ),
      { seed: 20261124 },
    );
  });
});
