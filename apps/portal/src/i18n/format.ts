// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { type I18n, i18n as global } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

const INDIA = 'Asia/Kolkata';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KIB = 1024;

const localeOf = ({ locale }: I18n) => (locale === 'hi' ? 'hi-IN' : 'en-IN');

/** Dates, times and numbers of one language. Times are India's unless they say otherwise. */
function formatsOf(i18n: I18n) {
  const locale = localeOf(i18n);
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: INDIA, ...options });
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const inIndia = date({ ...day, ...clock });
  const inUtc = date({ ...clock, timeZone: 'UTC' });
  const inUtcWithDay = date({ day: 'numeric', month: 'short', ...clock, timeZone: 'UTC' });
  const sameDay = date({ ...day });
  const sameDayInUtc = date({ ...day, timeZone: 'UTC' });
  const inWords = date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return {
    /** "24 Nov 2026, 20:10 IST" */
    dateTime: (at: Date) => `${inIndia.format(at)} IST`,
    /** "14:40 UTC", with the day where it is another one. */
    utc: (at: Date) => `${(sameDay.format(at) === sameDayInUtc.format(at) ? inUtc : inUtcWithDay).format(at)} UTC`,
    /** "24 Nov 2026" */
    day: (at: Date) => sameDay.format(at),
    /** "Tuesday, 24 November 2026 at 20:10" */
    inWords: (at: Date) => inWords.format(at),
    number: (value: number) => number.format(value),
    /** Of a fraction of 1. */
    percent: (fraction: number) => percent.format(fraction),
    /** Of bytes: "1.4 MiB". */
    size: (bytes: number) => {
      const [factor, unit] = bytes < KIB ? [1, 'B'] : bytes < KIB * KIB ? [KIB, 'KiB'] : [KIB * KIB, 'MiB'];
      return `${short.format(bytes / factor)}\u00a0${unit}`;
    },
    /** "2 h 10 min", "3 d 4 h", "under a minute"; its sign does not matter. */
    duration: (milliseconds: number) => durationOf(i18n, Math.abs(milliseconds)),
    /** "in 2 h 10 min", "40 min ago" */
    relative: (at: Date, now: Date) => relativeOf(i18n, at.getTime() - now.getTime()),
  };
}

function durationOf(i18n: I18n, length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (days > 13) return i18n._(msg`${days} d`);
  if (days > 0) return i18n._(hours === 0 ? msg`${days} d` : msg`${days} d ${hours} h`);
  if (hours > 0) return i18n._(minutes === 0 ? msg`${hours} h` : msg`${hours} h ${minutes} min`);
  return i18n._(minutes > 0 ? msg`${minutes} min` : msg`under a minute`);
}

function relativeOf(i18n: I18n, difference: number): string {
  if (Math.abs(difference) < MINUTE) return i18n._(difference > 0 ? msg`now` : msg`just now`);
  const length = durationOf(i18n, Math.abs(difference));
  return i18n._(difference > 0 ? msg`in ${length}` : msg`${length} ago`);
}

export type Formats = ReturnType<typeof formatsOf>;

export function useFormats(): Formats {
  const { i18n } = useLingui();
  const { locale } = i18n;
  // The instance stays, its language changes.
  return useMemo(() => (locale === i18n.locale ? formatsOf(i18n) : formatsOf(global)), [i18n, locale]);
}
