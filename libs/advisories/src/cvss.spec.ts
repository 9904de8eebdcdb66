// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { scoreVector } from './cvss.js';

const scoreOf = (vector: string): number | undefined => {
  const scored = scoreVector(vector);
  return 'score' in scored ? scored.score : undefined;
};
const problemOf = (vector: string): string | undefined => {
  const scored = scoreVector(vector);
  return 'problem' in scored ? scored.problem : undefined;
};

const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const V40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const V40_IN_FULL =
  'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:L/VI:L/VA:L/SC:L/SI:L/SA:L/E:P/CR:H/IR:H/AR:H/MAV:A/MAC:L/MAT:N/MPR:L/MUI:P/' +
  'MVC:H/MVI:H/MVA:H/MSC:H/MSI:S/MSA:S/S:P/AU:Y/R:I/V:C/RE:H/U:Clear';

describe('scoreVector', () => {
  it.each([
    ['2.0', 'AV:N/AC:L/Au:N/C:C/I:C/A:C', 10],
    ['2.0', 'AV:N/AC:M/Au:N/C:P/I:N/A:N', 4.3],
    ['3.0', 'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9],
    ['3.1', V31, 9.8],
    ['3.1', 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N', 0],
    ['4.0', V40, 9.3],
    ['4.0', V40.replace('SC:N/SI:N/SA:N', 'SC:H/SI:H/SA:H'), 10],
  ])('scores the CVSS %s vector %s', (_version, vector, score) => {
    expect(scoreOf(vector)).toBe(score);
  });

  it('shows the base score of versions 2 and 3, whatever temporal and environmental metrics say', () => {
    expect(scoreOf('AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:C/TD:N')).toBe(7.5);
    expect(scoreOf(`${V31}/E:U/RL:O/RC:U/MAV:P`)).toBe(9.8);
    expect(scoreOf(`${V31}/E:X/MA:X`)).toBe(9.8);
  });

  it('shows the overall score of version 4', () => {
    expect(scoreOf(`${V40}/E:U`)).toBeLessThan(9.3);
    expect(scoreOf(`${V40}/E:X/U:Red`)).toBe(9.3);
    expect(scoreOf(V40_IN_FULL)).toBeGreaterThan(0);
  });

  it('takes the metrics of versions 2 and 3 in any order, those of version 4 in theirs alone', () => {
    expect(scoreOf('CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N')).toBe(9.8);
    expect(scoreOf('A:C/I:C/C:C/Au:N/AC:L/AV:N')).toBe(10);
    expect(problemOf(V40.replace('AV:N/AC:L', 'AC:L/AV:N'))).toMatch(/order/);
    expect(problemOf(`${V40}/MAV:N/E:A`)).toMatch(/order/);
  });

  it.each([
    ['', /as FIRST does/],
    ['high', /as FIRST does/],
    [` ${V31}`, /as FIRST does/],
    [`(${V31})`, /as FIRST does/],
    [`${V31}/`, /as FIRST does/],
    [`${V31}\n`, /as FIRST does/],
    [V31.toLowerCase(), /as FIRST does/],
    [`${V31}${'/E:X'.repeat(10_000)}`, /as FIRST does/],
    [V31.replace('3.1', '3.2'), /as FIRST does/],
    [V31.replace('CVSS:3.1/', ''), /no metric "PR"\. A vector of version 3/],
    ['CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P', /as FIRST does/],
    [V31.replace('/A:H', ''), /missing: A\./],
    ['CVSS:3.1/AV:N/S:U', /missing: AC, PR, UI, C, I, A\./],
    [`${V31}/A:H`, /A once/],
    [`${V31}/ZZ:H`, /no metric "ZZ"/],
    [`${V31}/constructor:H`, /as FIRST does/],
    [V31.replace('AC:L', 'AC:M'), /Give AC one of the values L,H/],
    [V31.replace('AV:N', 'AV:X'), /Give AV one of the values/],
    [V31.replace('/C:H', '/С:H'), /as FIRST does/],
    [V40.replace('SI:N', 'SI:S'), /Give SI one of the values H,L,N/],
    [`${V40}/MSC:S`, /Give MSC/],
    [`${V40}/U:red`, /Give U/],
  ])('refuses %j and says what to do', (vector, sentence) => {
    expect(problemOf(vector)).toMatch(sentence);
  });

  it('answers every text in time and with a number or a sentence', () => {
    const parts = fc.constantFrom(
      'CVSS:3.1',
      'CVSS:4.0',
      'AV:N',
      'AC:L',
      'Au:N',
      'C:P',
      'C:H',
      'S:U',
      '',
      'E:X',
      '__proto__:N',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join('/')),
        ),
        (vector) => {
          expect(scoreOf(vector) ?? problemOf(vector)).toBeDefined();
        },
      ),
      { seed: 20261124, numRuns: 1_000 },
    );
  });
});

const VECTORS = '../shared/data/strings/cvss-vectors.json';
interface Vectors {
  readonly valid: readonly { version: string; vector: string; baseScore: number }[];
  readonly edge: readonly { vector: string; score: number }[];
  readonly invalid: readonly { vector: string; reason: string }[];
}

// The published vectors lie beside the project and are not part of it.
(existsSync(VECTORS) ? describe : describe.skip)(
  `scoreVector on published vectors (skipped where ${VECTORS} is absent)`,
  () => {
    const read = (): Vectors => JSON.parse(readFileSync(VECTORS, 'utf8')) as Vectors;

    it('gives each of the 251 valid ones its published score', () => {
      const { valid } = read();
      expect(valid).toHaveLength(251);
      expect(valid.map(({ vector }) => scoreOf(vector))).toEqual(valid.map(({ baseScore }) => baseScore));
    });

    it('scores the 7 unusual ones', () => {
      const { edge } = read();
      expect(edge).toHaveLength(7);
      expect(edge.map(({ vector }) => scoreOf(vector))).toEqual(edge.map(({ score }) => score));
    });

    it('refuses the 46 invalid ones', () => {
      const { invalid } = read();
      expect(invalid).toHaveLength(46);
      expect(invalid.filter(({ vector }) => problemOf(vector) === undefined)).toEqual([]);
    });
  },
);
