// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';

/** "2026-11-24 20:10:00.123+00": others are of years before our era, or past 9999. */
const LONGEST_PLAIN = 26;
const WITHOUT_FRACTION = 'hh:mm:ss'.length;
const WITH_MILLISECONDS = 'hh:mm:ss.mmm'.length;

const anyTime = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => Date;

/**
 * A time as connections in UTC write it, as ISO 8601 with milliseconds. What is only read goes out as text again: making a
 * Date of it and text of that took a twentieth of the server's time (docs/performance.md).
 */
export function isoTime(text: string): string {
  if (text.length > LONGEST_PLAIN || text[4] !== '-' || !text.endsWith('+00')) return anyTime(text).toISOString();
  const time = text.slice(11, -3);
  return `${text.slice(0, 10)}T${time.length === WITHOUT_FRACTION ? `${time}.000` : time.padEnd(WITH_MILLISECONDS, '0')}Z`;
}

const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;
type ParserOf = (oid: number, format?: 'text' | 'binary') => unknown;
const parserOf = pg.types.getTypeParser as ParserOf;

const withTimesAsText: ParserOf = (oid, format) =>
  oid === TIMESTAMPTZ && format !== 'binary' ? isoTime : parserOf(oid, format);

/** The types of a connection that only reads. */
export const timesAsText: pg.CustomTypesConfig = {
  getTypeParser: withTimesAsText as pg.CustomTypesConfig['getTypeParser'],
};
