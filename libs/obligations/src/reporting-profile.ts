// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import { Temporal } from 'temporal-polyfill';
import { deadlineWords } from './basis.js';
import { assertZone, parseDeadline, type Deadline } from './deadline.js';
import { parsePredicate, type Predicate } from './predicate.js';
import { list, malformed, oneOf, record, text, textOrNull, type Json } from './profile-json.js';
import { isTrigger, REPORT_STAGES, REPEATING_TRIGGER, type ReportStage } from './trigger.js';

export interface ProfileStage {
  /** The profile's own name: "initial". */
  readonly stage: string;
  /** A trigger that is not known has no value: the stage sleeps. */
  readonly trigger: string;
  readonly deadline: Deadline;
  /** For Obligation.basis: " + 6 h". */
  readonly deadlineInWords: string;
  readonly when: Predicate | null;
  readonly recipients: readonly string[];
  /** The reports that meet the stage; empty: a named person files it elsewhere and says so (recordExternalFiling). */
  readonly metBy: readonly ReportStage[];
  /** The trigger that ends the repetition: until then each report opens the stage again. */
  readonly repeatUntil: string | null;
}

export interface ReportingProfile {
  /** As in Company.reportingProfiles: "in-cert-in-2022". */
  readonly id: string;
  readonly timeZone: string;
  /** First millisecond of the first day and first one after the last day, in `timeZone`; -Infinity and Infinity: no end. */
  readonly effective: { readonly from: number; readonly before: number };
  readonly when: Predicate | null;
  readonly stages: readonly ProfileStage[];
}

const STATUSES = ['in_force', 'notified_not_yet_in_force', 'product_default', 'bill', 'proposed_rule'] as const;
const NEVER = { from: Infinity, before: Infinity };
// A profile that names no zone reckons its days in UTC.
const DEFAULT_ZONE = 'UTC';

function startOfDay(day: string, timeZone: string, daysLater: number, where: string): number {
  try {
    return Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone).epochMilliseconds;
  } catch (cause) {
    throw malformed(where, `"${day}" is no day`, cause);
  }
}

function parseEffective(json: Json, timeZone: string, where: string): ReportingProfile['effective'] {
  const status = oneOf(STATUSES, json.status, `${where}.status`);
  const from = textOrNull(json.effectiveFrom, `${where}.effectiveFrom`);
  const until = textOrNull(json.effectiveUntil, `${where}.effectiveUntil`);
  if (status === 'bill' || status === 'proposed_rule') return NEVER;
  if (status === 'notified_not_yet_in_force' && from === null) return NEVER;
  return {
    from: from === null ? -Infinity : startOfDay(from, timeZone, 0, `${where}.effectiveFrom`),
    before: until === null ? Infinity : startOfDay(until, timeZone, 1, `${where}.effectiveUntil`),
  };
}

function parseMetBy(value: unknown, where: string): readonly ReportStage[] {
  const words = textOrNull(value, where);
  return words === null ? [] : words.split(' or ').map((word) => oneOf(REPORT_STAGES, word, where));
}

function parseRepeatUntil(json: Json, where: string): string | null {
  const until = textOrNull(json.repeatUntil, `${where}.repeatUntil`);
  if (until === null) return null;
  if (!isTrigger(until)) throw malformed(`${where}.repeatUntil`, `"${until}" is no trigger: it would never end`);
  if (json.trigger !== REPEATING_TRIGGER || json.metBy === undefined) {
    throw malformed(where, `what repeats starts with ${REPEATING_TRIGGER} and needs metBy`);
  }
  return until;
}

const parseWhen = (value: unknown, where: string): Predicate | null =>
  value === undefined ? null : parsePredicate(value, where);

function parseStage(value: unknown, profile: string): ProfileStage {
  const json = record(value, `${profile}, a stage`);
  const stage = text(json.stage, `${profile}, stage`);
  const where = `${profile}, ${stage}`;
  const deadline = parseDeadline(json.deadline, `${where}.deadline`);
  return {
    stage,
    trigger: text(json.trigger, `${where}.trigger`),
    deadline,
    deadlineInWords: deadlineWords(deadline),
    when: parseWhen(json.when, `${where}.when`),
    recipients: list(json.recipient, `${where}.recipient`).map((name) => text(name, `${where}.recipient`)),
    metBy: parseMetBy(json.metBy, `${where}.metBy`),
    repeatUntil: parseRepeatUntil(json, where),
  };
}

function assertDistinct(names: readonly string[], where: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw malformed(where, `"${twice}" occurs twice`);
}

function parseProfile(value: unknown): ReportingProfile {
  const json = record(value, 'a reporting profile');
  const id = text(json.id, 'reportingProfiles.id');
  const timeZone = textOrNull(json.timeZone, `${id}.timeZone`) ?? DEFAULT_ZONE;
  assertZone(timeZone, `${id}.timeZone`);
  const stages = list(json.stages, `${id}.stages`).map((stage) => parseStage(stage, id));
  assertDistinct(
    stages.map((stage) => stage.stage),
    id,
  );
  return {
    id,
    timeZone,
    effective: parseEffective(json, timeZone, id),
    when: parseWhen(json.when, `${id}.when`),
    stages,
  };
}

/** Reads the `reportingProfiles` of reference-data.json; throws on anything that the clocks would not understand. */
export function parseProfiles(value: unknown): readonly ReportingProfile[] {
  const profiles = list(value, 'reportingProfiles').map(parseProfile);
  assertDistinct(
    profiles.map((profile) => profile.id),
    'reportingProfiles',
  );
  return profiles;
}

/** All profiles of the reference data, in its order, checked when the product starts. */
export const REPORTING_PROFILES = parseProfiles(referenceData.reportingProfiles);

/**
 * Those of a company's profiles that bind on the day of noticing, in the reference data's order. An id that the
 * reference data no longer holds gives no clocks; companies may only name known ones.
 */
export const profilesInForce = (
  ids: readonly string[],
  noticedAt: Date,
  profiles: readonly ReportingProfile[] = REPORTING_PROFILES,
): readonly ReportingProfile[] =>
  profiles.filter(
    ({ id, effective }) =>
      ids.includes(id) && effective.from <= noticedAt.getTime() && noticedAt.getTime() < effective.before,
  );
