// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import { basisOf } from './basis.js';
import type { ClockInstants } from './clock-status.js';
import { dueInstant, lateAfter, type Zones } from './deadline.js';
import { holds } from './predicate.js';
import { profilesInForce, REPORTING_PROFILES, type ProfileStage, type ReportingProfile } from './reporting-profile.js';
import { startOf, startOfReport, type IncidentInstants, type Start, type SubmittedReport } from './trigger.js';

/**
 * What is known of an incident, under the names of the API, because the profiles' conditions use them. A condition reads
 * whatever the object holds: one that holds more of the API's fields may be passed, and a field it lacks has no value.
 */
export interface IncidentFacts extends IncidentInstants {
  readonly company: { readonly kind: string; readonly reportingProfiles: readonly string[] };
  readonly kind: string;
  readonly incidentTypes: readonly string[];
  readonly otherIncidentType: string | null;
  readonly classification: string | null;
  readonly severity: string;
  readonly tlp: string;
  readonly environment: string;
  readonly occurredAt: Date | null;
  readonly detectedAt: Date;
  readonly missionCritical: boolean | null;
  readonly noticeSource: string | null;
  readonly shareWithPeers: boolean;
  readonly techniques: readonly string[];
  readonly impact: {
    readonly powerSupplyAffected: boolean | null;
    readonly loadLostMegawatts: number | null;
    readonly consumersAffected: number | null;
    readonly personalDataRecords: number | null;
    readonly billingOrPaymentAffected: boolean | null;
    readonly downtimeMinutes: number | null;
  };
  /** Last return to INVESTIGATING from CONTAINED, RESOLVED or CLOSED. */
  readonly reopenedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** A clock as it should be now. `profile`, `stage` and `sequence` identify it within the incident. */
export interface WantedClock extends ClockInstants {
  readonly profile: string;
  readonly stage: string;
  /** 1, 2, 3 … for a stage that reports open again; else 1. */
  readonly sequence: number;
  readonly recipients: readonly string[];
  /** Null where the rule sets no hour. */
  readonly dueAt: Date | null;
  readonly basis: string;
  /** Met by reports (`metAt` says when); otherwise by a filing, which the facts don't know: `metAt` is null. */
  readonly metByReport: boolean;
}

const ENTITY_TIME_ZONE = 'Asia/Kolkata';

function clock(profile: ReportingProfile, stage: ProfileStage, start: Start): WantedClock {
  const zones: Zones = { profile: profile.timeZone, entity: ENTITY_TIME_ZONE };
  const dueAt = dueInstant(stage.deadline, start.at, zones);
  const late = dueAt ?? lateAfter(stage.deadline, start.at, zones);
  const window = dueAt ? dueAt.getTime() - start.at.getTime() : 0;
  return {
    profile: profile.id,
    stage: stage.stage,
    sequence: 1,
    recipients: stage.recipients,
    startsAt: start.at,
    dueAt,
    // Without an hour it is due now: soon from the start, if it can be late at all (regulation.md C6).
    dueSoonAt: late && new Date(start.at.getTime() + Math.round(window * referenceData.dueSoonFraction)),
    lateAfter: late,
    basis: basisOf(start, stage.deadlineInWords),
    metByReport: stage.metBy.length > 0,
    metAt: null,
    withdrawnAt: null,
  };
}

// After a reopening a clock that starts anew waits for the FINAL that the reopening allows, not for the one before it.
const counts = (report: SubmittedReport, startsAt: Date, reopenedAt: Date | null): boolean =>
  report.stage !== 'FINAL' || reopenedAt === null || report.submittedAt >= reopenedAt || startsAt < reopenedAt;

/** A report may come before the start (FINAL before RESOLVED): then the clock is met where it starts. */
function metAt(stage: ProfileStage, startsAt: Date, facts: IncidentFacts): Date | null {
  const report = facts.reports.find(
    (candidate) => stage.metBy.includes(candidate.stage) && counts(candidate, startsAt, facts.reopenedAt),
  );
  if (!report) return null;
  return report.submittedAt > startsAt ? report.submittedAt : startsAt;
}

/**
 * The clocks of a stage that repeats: a report meets the open one, and while the end has not come opens the next. What
 * is open when the end comes stays open until a report meets it. That holds for a FINAL report before containment too.
 */
function repeatedClocks(profile: ReportingProfile, stage: ProfileStage, facts: IncidentFacts): WantedClock[] {
  const end = stage.repeatUntil === null ? null : (startOf(stage.repeatUntil, facts)?.at ?? null);
  const clocks: WantedClock[] = [];
  for (const report of facts.reports) {
    const open = clocks.at(-1);
    if (open?.metAt === null) {
      if (!stage.metBy.includes(report.stage)) continue;
      clocks[clocks.length - 1] = { ...open, metAt: report.submittedAt };
    }
    if (end !== null && report.submittedAt >= end) continue;
    clocks.push({ ...clock(profile, stage, startOfReport(report)), sequence: clocks.length + 1 });
  }
  return clocks;
}

function stageClocks(profile: ReportingProfile, stage: ProfileStage, facts: IncidentFacts): readonly WantedClock[] {
  if (stage.when && !holds(stage.when, facts)) return [];
  if (stage.repeatUntil !== null) return repeatedClocks(profile, stage, facts);
  const start = startOf(stage.trigger, facts);
  return start ? [{ ...clock(profile, stage, start), metAt: metAt(stage, start.at, facts) }] : [];
}

/**
 * The clocks that the company's profiles ask for, from the draft on, in the reference data's order. Stages whose
 * trigger has no value, and profiles that did not bind at `noticedAt`, are absent. Filings are kept elsewhere.
 */
export const clocksFor = (
  facts: IncidentFacts,
  profiles: readonly ReportingProfile[] = REPORTING_PROFILES,
): readonly WantedClock[] =>
  profilesInForce(facts.company.reportingProfiles, facts.noticedAt, profiles)
    .filter((profile) => profile.when === null || holds(profile.when, facts))
    .flatMap((profile) => profile.stages.flatMap((stage) => stageClocks(profile, stage, facts)))
    .map((wanted) => ({ ...wanted, withdrawnAt: facts.withdrawnAt }));
