// SPDX-License-Identifier: Apache-2.0
import { dueInstant, lateAfter, parseDeadline } from './deadline.js';

const NEW_YORK = { profile: 'America/New_York', entity: 'America/New_York' };
const INDIA = { profile: 'Asia/Kolkata', entity: 'Asia/Kolkata' };
const UTC = { profile: 'UTC', entity: 'Asia/Kolkata' };
const hours = (iso: string) => ({ kind: 'duration', iso });
const nextDay = { kind: 'rule', rule: 'END_OF_NEXT_CALENDAR_DAY', timezone: 'entity' };
const nextBusinessDay = {
  kind: 'rule',
  rule: 'END_OF_NEXT_BUSINESS_DAY',
  endOfDay: '16:00',
  timezone: 'entity',
};

describe('due instants', () => {
  // C1-C5 are the vectors of regulation.md 2; the others are ours.
  it.each([
    ['C1 six hours', hours('PT6H'), INDIA, '2026-11-24T20:10+05:30', '2026-11-25T02:10+05:30'],
    [
      'C2 hours elapse over a change to summer time',
      hours('PT72H'),
      NEW_YORK,
      '2026-03-07T12:00-05:00',
      '2026-03-10T13:00-04:00',
    ],
    [
      'C3 the next calendar day, in summer time by then',
      nextDay,
      NEW_YORK,
      '2026-03-07T23:30-05:00',
      '2026-03-08T23:59:59-04:00',
    ],
    ['C4 a month from the 31st', hours('P1M'), UTC, '2027-01-31T10:00Z', '2027-02-28T10:00Z'],
    [
      'C5 the later of 24 hours and the next business day',
      { kind: 'laterOf', options: [hours('PT24H'), nextBusinessDay] },
      NEW_YORK,
      '2026-11-20T18:00-05:00',
      '2026-11-23T16:00-05:00',
    ],
    [
      'the later of the two is the duration',
      { kind: 'laterOf', options: [hours('PT24H'), nextBusinessDay] },
      NEW_YORK,
      '2026-11-24T18:00-05:00',
      '2026-11-25T18:00-05:00',
    ],
    [
      'days follow the calendar of the zone',
      hours('P1D'),
      NEW_YORK,
      '2026-03-07T12:00-05:00',
      '2026-03-08T12:00-04:00',
    ],
    ['days and hours together', hours('P1DT6H'), NEW_YORK, '2026-03-07T12:00-05:00', '2026-03-08T18:00-04:00'],
    ['a leap day', hours('P1Y'), UTC, '2028-02-29T00:00Z', '2029-02-28T00:00Z'],
    ['the year 1970', hours('PT6H'), INDIA, '1970-01-01T00:00Z', '1970-01-01T06:00Z'],
    ['milliseconds are kept', hours('PT6H'), INDIA, '2026-11-24T20:10:30.123+05:30', '2026-11-25T02:10:30.123+05:30'],
    [
      'milliseconds are kept on the calendar',
      hours('P30D'),
      INDIA,
      '2026-11-24T20:10:30.123+05:30',
      '2026-12-24T20:10:30.123+05:30',
    ],
    [
      'the entity may be elsewhere than the rule',
      nextDay,
      { ...INDIA, profile: 'UTC' },
      '2026-11-24T19:00Z',
      '2026-11-26T23:59:59+05:30',
    ],
    [
      'Saturday is followed by Monday',
      { kind: 'rule', rule: 'END_OF_NEXT_BUSINESS_DAY' },
      INDIA,
      '2026-11-21T10:00+05:30',
      '2026-11-23T23:59:59+05:30',
    ],
  ])('%s', (_name, deadline, zones, start, due) => {
    const parsed = parseDeadline(deadline, 'test');
    expect(dueInstant(parsed, new Date(start), zones)).toEqual(new Date(due));
    expect(lateAfter(parsed, new Date(start), zones)).toEqual(new Date(due));
  });

  it.each(['WITHOUT_DELAY', 'PROMPTLY', 'ON_REQUEST', 'WITHIN_REASONABLE_TIME', 'NO_STATUTORY_DEADLINE'])(
    '%s sets no hour (C6), and is late after the threshold alone',
    (rule) => {
      const start = new Date('2027-06-01T00:00Z');
      const plain = parseDeadline({ kind: 'rule', rule }, 'test');
      const watched = parseDeadline({ kind: 'rule', rule, overdueAfter: 'PT24H' }, 'test');
      expect([dueInstant(plain, start, INDIA), lateAfter(plain, start, INDIA)]).toEqual([null, null]);
      expect(dueInstant(watched, start, INDIA)).toBeNull();
      expect(lateAfter(watched, start, INDIA)).toEqual(new Date('2027-06-02T00:00Z'));
    },
  );

  it.each([
    [{ kind: 'sundial' }, /"sundial" is unknown/],
    [{ kind: 'rule', rule: 'WHEN_CONVENIENT' }, /"WHEN_CONVENIENT" is unknown/],
    [hours('6 hours'), /no ISO 8601 duration/],
    [hours('PT0S'), /longer than nothing/],
    [hours('-PT6H'), /longer than nothing/],
    [{ kind: 'duration' }, /stage\.iso: must be a text/],
    [{ kind: 'laterOf', options: [] }, /needs options/],
    [{ kind: 'laterOf', options: [{ kind: 'rule', rule: 'PROMPTLY' }] }, /set an hour/],
    [{ ...nextBusinessDay, endOfDay: '25:00' }, /no time of day/],
    [{ ...nextBusinessDay, timezone: 'Mars/Olympus' }, /no time zone/],
    ['PT6H', /must be an object/],
  ])('refuses %j', (deadline, message) => {
    expect(() => parseDeadline(deadline, 'stage')).toThrow(message);
  });
});
