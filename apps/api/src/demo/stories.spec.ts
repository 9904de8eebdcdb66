// SPDX-License-Identifier: Apache-2.0
import { ADVISORIES, INCIDENTS } from './stories.js';

const times = (facts: object): [string, number][] =>
  Object.entries(facts).filter(
    (entry): entry is [string, number] =>
      ['occurred', 'detected', 'noticed', 'sabotageSuspected'].includes(entry[0]) && typeof entry[1] === 'number',
  );

describe('the stories of the demo', () => {
  it.each(INCIDENTS)(
    '$key is told in the order of time, by people who know the past alone',
    ({ begun, facts, steps }) => {
      const moments = [begun, ...steps.map(({ ago }) => ago)];
      expect(moments).toEqual(moments.toSorted((one, other) => other - one));
      for (const [name, ago] of times(facts)) expect({ name, known: ago >= begun }).toEqual({ name, known: true });
      for (const step of steps) {
        if (!('update' in step)) continue;
        for (const [name, ago] of times(step.update))
          expect({ name, known: ago >= step.ago }).toEqual({ name, known: true });
      }
    },
  );

  it.each(ADVISORIES)('$key is told in the order of time', ({ begun, steps }) => {
    const moments = [begun, ...steps.map(({ ago }) => ago)];
    expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  });

  it('is read in two languages wherever the coordinator writes', () => {
    for (const { text } of ADVISORIES) {
      for (const { en, hi } of [text.title, text.summary, text.body, ...text.recommendations.map((one) => one.text)]) {
        expect(en).toBeTruthy();
        expect(hi).toMatch(/[\u0900-\u097f]/);
      }
    }
  });

  it('names each story once, as keys of retries are made of the names', () => {
    const keys = [...INCIDENTS, ...ADVISORIES].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('points at nobody: addresses and domains are those of documentation', () => {
    const values = [...INCIDENTS.map(({ facts }) => facts), ...ADVISORIES.map(({ text }) => text)]
      .flatMap(({ indicators = [] }) => indicators)
      .filter(({ type }) => ['IPV4', 'IPV6', 'DOMAIN', 'URL', 'EMAIL'].includes(type))
      .map(({ value }) => value);
    expect(
      values.filter((value) => !/^(192\.0\.2|198\.51\.100|203\.0\.113|10)\.|^2001:db8:|\.example(\/|$)/.test(value)),
    ).toEqual([]);
  });
});
