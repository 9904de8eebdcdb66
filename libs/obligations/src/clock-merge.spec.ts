// SPDX-License-Identifier: Apache-2.0
import { mergeClocks, type StoredClock } from './clock-merge.js';
import { clocksFor } from './clock-state.js';
import { at, company, draft } from './incident-facts.builder.js';

const facts = draft({ company: company('in-cert-in-2022') });
const [wanted] = clocksFor(facts);
if (!wanted) throw new Error('CERT-In has a clock from the draft on.');
const stored: StoredClock = { ...wanted, id: 'a', listed: true, filedBy: null };
const earlier = clocksFor({ ...facts, noticedAt: at('2026-11-24T19:00') });

describe('stored and wanted clocks', () => {
  it('leave alone what did not move', () => {
    expect(mergeClocks([stored], [wanted])).toEqual({ changed: [], dropped: [] });
  });
  it('start what is new', () => {
    expect(mergeClocks([], [wanted]).changed).toEqual([{ id: null, before: null, after: wanted }]);
  });
  it('move what starts at another time, and keep both', () => {
    expect(mergeClocks([stored], earlier).changed).toEqual([{ id: 'a', before: stored, after: earlier[0] }]);
  });
  it('keep a filing when the clock moves', () => {
    const filed = { ...stored, metAt: at('2026-11-25T01:30'), filedBy: 'Asha' };
    expect(mergeClocks([filed], earlier).changed[0]?.after.metAt).toEqual(filed.metAt);
    expect(mergeClocks([filed], [wanted]).changed).toEqual([]);
  });
  it('drop what is no longer asked for, and list it again with its filing', () => {
    expect(mergeClocks([stored], []).dropped).toEqual([stored]);
    const waiting = { ...stored, listed: false, metAt: at('2026-11-25T01:30'), filedBy: 'Asha' };
    expect(mergeClocks([waiting], [])).toEqual({ changed: [], dropped: [] });
    expect(mergeClocks([waiting], [wanted]).changed).toEqual([
      { id: 'a', before: null, after: { ...wanted, metAt: waiting.metAt } },
    ]);
  });
});
