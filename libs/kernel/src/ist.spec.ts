// SPDX-License-Identifier: Apache-2.0
import { istYear } from './ist.js';

describe('the year of a reference', () => {
  it('turns at midnight in India', () => {
    expect(istYear(new Date('2026-12-31T18:29:59.999Z'))).toBe(2026);
    expect(istYear(new Date('2026-12-31T18:30:00.000Z'))).toBe(2027);
  });
});
