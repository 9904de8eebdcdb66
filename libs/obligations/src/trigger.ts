// SPDX-License-Identifier: Apache-2.0

export const REPORT_STAGES = ['INITIAL', 'SUPPLEMENTARY', 'FINAL'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

export interface SubmittedReport {
  readonly stage: ReportStage;
  readonly submittedAt: Date;
}

/** The instants of an incident from which clocks run. Null: has not happened, or nobody has said so. */
export interface IncidentInstants {
  readonly noticedAt: Date;
  readonly sabotageSuspectedAt: Date | null;
  /** In the order of their numbers. */
  readonly reports: readonly SubmittedReport[];
  /** First change to CONTAINED, RESOLVED or CLOSED; a reopening doesn't take it back. */
  readonly containedAt: Date | null;
  /** First change to RESOLVED since the last reopening. */
  readonly resolvedAt: Date | null;
  /** Change to CLOSED since the last reopening. */
  readonly closedAt: Date | null;
}

/** Where a clock starts, and what happened then, in the words of Obligation.basis. */
export interface Start {
  readonly at: Date;
  readonly event: string;
}

type Trigger = (incident: IncidentInstants) => Start | null;

const happened = (event: string, instant: (incident: IncidentInstants) => Date | null): Trigger => {
  return (incident) => {
    const at = instant(incident);
    return at && { at, event };
  };
};

export const startOfReport = (report: SubmittedReport): Start => ({
  at: report.submittedAt,
  event: `${report.stage.toLowerCase()} report`,
});

/** The trigger that each report pulls anew. */
export const REPEATING_TRIGGER = 'previous.submitted_at';

// `_meta.triggers` of reference-data.json, which also says: what is not named there has no value yet.
const TRIGGERS: ReadonlyMap<string, Trigger> = new Map<string, Trigger>([
  ['noticed_at', happened('noticed', (incident) => incident.noticedAt)],
  ['aware_at', happened('aware', (incident) => incident.noticedAt)],
  ['sabotage_suspected_or_confirmed_at', happened('sabotage suspected', (incident) => incident.sabotageSuspectedAt)],
  ['contained_at', happened('contained', (incident) => incident.containedAt)],
  ['resolved_at', happened('resolved', (incident) => incident.resolvedAt)],
  ['closed_at', happened('closed', (incident) => incident.closedAt)],
  [
    'initial.submitted_at',
    ({ reports }) => {
      const initial = reports.find((report) => report.stage === 'INITIAL');
      return initial ? startOfReport(initial) : null;
    },
  ],
  [
    REPEATING_TRIGGER,
    ({ reports }) => {
      const latest = reports.at(-1);
      return latest ? startOfReport(latest) : null;
    },
  ],
]);

export const isTrigger = (name: string): boolean => TRIGGERS.has(name);

/** When and by what the trigger was pulled; null while it has no value. */
export const startOf = (trigger: string, incident: IncidentInstants): Start | null =>
  TRIGGERS.get(trigger)?.(incident) ?? null;
