// SPDX-License-Identifier: Apache-2.0
import { isoTime } from './times-as-text.js';

describe('the times of what is read', () => {
  it.each([
    ['2026-11-24 20:10:00+00', '2026-11-24T20:10:00.000Z'],
    ['2026-11-24 20:10:00.1+00', '2026-11-24T20:10:00.100Z'],
    ['2026-11-24 20:10:00.123+00', '2026-11-24T20:10:00.123Z'],
    ['1970-01-01 00:00:00+00', '1970-01-01T00:00:00.000Z'],
    ['2026-11-25 01:40:00.12+05:30', '2026-11-24T20:10:00.120Z'],
    ['10000-01-01 00:00:00+00', '+010000-01-01T00:00:00.000Z'],
  ])('are ISO 8601 in UTC, with milliseconds: %s', (written, told) => {
    expect(isoTime(written)).toBe(told);
  });
});
