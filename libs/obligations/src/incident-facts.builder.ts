// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import { clocksFor, type IncidentFacts, type WantedClock } from './clock-state.js';
import type { ReportStage, SubmittedReport } from './trigger.js';

/** A time in India: "2026-11-24T20:10". */
export const at = (ist: string): Date => new Date(`${ist}+05:30`);

export const report = (stage: ReportStage, ist: string): SubmittedReport => ({ stage, submittedAt: at(ist) });

export const NOTHING_KNOWN = {
  powerSupplyAffected: null,
  loadLostMegawatts: null,
  consumersAffected: null,
  personalDataRecords: null,
  billingOrPaymentAffected: null,
  downtimeMinutes: null,
};

/** Noticed on 2026-11-24 at 20:10 IST by a distribution company with the default profiles; nothing else is known. */
export const draft = (change: Partial<IncidentFacts> = {}): IncidentFacts => ({
  company: { kind: 'DISTRIBUTION', reportingProfiles: referenceData.defaultReportingProfiles },
  kind: 'INCIDENT',
  incidentTypes: [],
  otherIncidentType: null,
  classification: null,
  severity: 'MEDIUM',
  tlp: 'AMBER',
  environment: 'IT',
  occurredAt: null,
  detectedAt: at('2026-11-24T20:10'),
  noticedAt: at('2026-11-24T20:10'),
  sabotageSuspectedAt: null,
  missionCritical: null,
  noticeSource: null,
  shareWithPeers: false,
  techniques: [],
  impact: NOTHING_KNOWN,
  reports: [],
  containedAt: null,
  resolvedAt: null,
  closedAt: null,
  reopenedAt: null,
  withdrawnAt: null,
  ...change,
});

export const company = (...reportingProfiles: string[]) => ({ kind: 'DISTRIBUTION', reportingProfiles });

/** The clocks of one of the coordinator's own stages. */
export const own = (facts: Partial<IncidentFacts>, stage: string): readonly WantedClock[] =>
  clocksFor(draft({ company: company('in-discom-coordinator'), ...facts })).filter((clock) => clock.stage === stage);
