// SPDX-License-Identifier: Apache-2.0
import { Temporal } from 'temporal-polyfill';
import { malformed, oneOf, record, text, type Json } from './profile-json.js';

/** Hours are elapsed time; days, weeks, months and years are counted on the calendar of the profile's zone. */
export interface DurationDeadline {
  readonly kind: 'duration';
  readonly duration: Temporal.Duration;
  /** Set where no calendar unit occurs, so that the zone doesn't matter. */
  readonly elapsedMs: number | null;
}

const DAY_RULES = ['END_OF_NEXT_CALENDAR_DAY', 'END_OF_NEXT_BUSINESS_DAY'] as const;
export interface DayDeadline {
  readonly kind: 'day';
  readonly rule: (typeof DAY_RULES)[number];
  readonly endOfDay: Temporal.PlainTime;
  /** An IANA zone, or ENTITY_ZONE; null: the profile's zone. */
  readonly zone: string | null;
}

export interface LaterOfDeadline {
  readonly kind: 'laterOf';
  readonly options: readonly (DurationDeadline | DayDeadline)[];
}

const OPEN_RULES = [
  'WITHOUT_DELAY',
  'PROMPTLY',
  'ON_REQUEST',
  'WITHIN_REASONABLE_TIME',
  'NO_STATUTORY_DEADLINE',
] as const;
/** A rule that sets no hour. `overdueAfter` is when the product calls it overdue all the same. */
export interface OpenDeadline {
  readonly kind: 'open';
  readonly rule: (typeof OPEN_RULES)[number];
  readonly overdueAfter: DurationDeadline | null;
}

export type Deadline = DurationDeadline | DayDeadline | LaterOfDeadline | OpenDeadline;

/** How a profile says "where the reporting entity is". */
export const ENTITY_ZONE = 'entity';

export interface Zones {
  /** Of the profile's text. */
  readonly profile: string;
  /** Of the reporting company. */
  readonly entity: string;
}

// The vector of END_OF_NEXT_CALENDAR_DAY (regulation.md 2, C3) ends with the last whole second.
const LAST_SECOND = Temporal.PlainTime.from('23:59:59');
const CALENDAR_UNITS = ['years', 'months', 'weeks', 'days'] as const;
const SATURDAY = 6;

const zoned = (at: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

const instant = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds);

const afterDuration = (deadline: DurationDeadline, start: Date, zone: string): Date =>
  deadline.elapsedMs === null
    ? instant(zoned(start, zone).add(deadline.duration))
    : new Date(start.getTime() + deadline.elapsedMs);

function endOfDay(deadline: DayDeadline, start: Date, zones: Zones): Date {
  const zone = deadline.zone === ENTITY_ZONE ? zones.entity : (deadline.zone ?? zones.profile);
  let day = zoned(start, zone).toPlainDate().add({ days: 1 });
  // Monday to Friday: holidays differ by state and authority, and no profile lists them.
  while (deadline.rule === 'END_OF_NEXT_BUSINESS_DAY' && day.dayOfWeek >= SATURDAY) day = day.add({ days: 1 });
  return instant(day.toZonedDateTime({ timeZone: zone, plainTime: deadline.endOfDay }));
}

/** The instant until which the deadline is kept, inclusive, to the millisecond; null where the rule sets no hour. */
export function dueInstant(deadline: Deadline, start: Date, zones: Zones): Date | null {
  switch (deadline.kind) {
    case 'duration':
      return afterDuration(deadline, start, zones.profile);
    case 'day':
      return endOfDay(deadline, start, zones);
    case 'laterOf':
      return deadline.options
        .map((option) => dueInstant(option, start, zones))
        .reduce((latest, due) => (latest === null || (due !== null && due > latest) ? due : latest), null);
    case 'open':
      return null;
  }
}

/** The instant after which the stage is late: where it falls due, or the threshold of a rule without an hour; null: never. */
export const lateAfter = (deadline: Deadline, start: Date, zones: Zones): Date | null =>
  deadline.kind === 'open'
    ? deadline.overdueAfter && dueInstant(deadline.overdueAfter, start, zones)
    : dueInstant(deadline, start, zones);

function parseDuration(value: unknown, where: string): DurationDeadline {
  const iso = text(value, where);
  let duration: Temporal.Duration;
  try {
    duration = Temporal.Duration.from(iso);
  } catch (cause) {
    throw malformed(where, `"${iso}" is no ISO 8601 duration`, cause);
  }
  if (duration.sign !== 1) throw malformed(where, `"${iso}" must be longer than nothing`);
  const calendar = CALENDAR_UNITS.some((unit) => duration[unit] !== 0);
  return { kind: 'duration', duration, elapsedMs: calendar ? null : duration.total('milliseconds') };
}

function parseZone(value: unknown, where: string): string | null {
  if (value === undefined) return null;
  const zone = text(value, where);
  if (zone !== ENTITY_ZONE) assertZone(zone, where);
  return zone;
}

/** Refuses what is not an IANA time zone. */
export function assertZone(zone: string, where: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch (cause) {
    throw malformed(where, `"${zone}" is no time zone`, cause);
  }
}

function parseTime(value: unknown, where: string): Temporal.PlainTime {
  if (value === undefined) return LAST_SECOND;
  const time = text(value, where);
  try {
    return Temporal.PlainTime.from(time);
  } catch (cause) {
    throw malformed(where, `"${time}" is no time of day`, cause);
  }
}

function parseRule(json: Json, where: string): DayDeadline | OpenDeadline {
  const rule = oneOf([...DAY_RULES, ...OPEN_RULES], json.rule, `${where}.rule`);
  const dayRule = DAY_RULES.find((known) => known === rule);
  if (dayRule) {
    const zone = parseZone(json.timezone, `${where}.timezone`);
    return { kind: 'day', rule: dayRule, endOfDay: parseTime(json.endOfDay, `${where}.endOfDay`), zone };
  }
  const overdueAfter =
    json.overdueAfter === undefined ? null : parseDuration(json.overdueAfter, `${where}.overdueAfter`);
  return { kind: 'open', rule: oneOf(OPEN_RULES, rule, `${where}.rule`), overdueAfter };
}

function parseOptions(value: unknown, where: string): LaterOfDeadline['options'] {
  if (!Array.isArray(value) || value.length === 0) throw malformed(where, 'laterOf needs options');
  return value.map((option: unknown, index) => {
    const deadline = parseDeadline(option, `${where}.${index}`);
    if (deadline.kind === 'duration' || deadline.kind === 'day') return deadline;
    throw malformed(`${where}.${index}`, 'laterOf compares deadlines that set an hour');
  });
}

/** Reads a `deadline` of reference-data.json; `where` names it in the error. */
export function parseDeadline(value: unknown, where: string): Deadline {
  const json = record(value, where);
  switch (oneOf(['duration', 'rule', 'laterOf'], json.kind, `${where}.kind`)) {
    case 'duration':
      return parseDuration(json.iso, `${where}.iso`);
    case 'rule':
      return parseRule(json, where);
    case 'laterOf':
      return { kind: 'laterOf', options: parseOptions(json.options, `${where}.options`) };
  }
}
