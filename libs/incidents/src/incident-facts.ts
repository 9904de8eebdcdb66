// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@prahari/kernel';
import type { IncidentFactsInput, ReportContactInput } from './incident-facts.input.js';
import { OCCURRED_AFTER_DETECTED } from './incident-times.js';
import type { IncidentEntity } from './incident.entity.js';
import { isOpen, reopens } from './incident.lifecycle.js';

/** Facts that are columns of the incident itself and have the same name in the input. */
const PLAIN = [
  'title',
  'kind',
  'description',
  'otherIncidentType',
  'classification',
  'severity',
  'tlp',
  'environment',
  'occurredAt',
  'detectedAt',
  'noticedAt',
  'sabotageSuspectedAt',
  'missionCritical',
  'missionCriticalDetails',
  'noticeSource',
  'location',
  'networkProvider',
  'ownReference',
  'actionsTaken',
  'rootCause',
  'correctiveActions',
  'shareWithPeers',
] as const satisfies readonly (keyof IncidentEntity)[];

const IMPACT = [
  'powerSupplyAffected',
  'loadLostMegawatts',
  'consumersAffected',
  'personalDataRecords',
  'billingOrPaymentAffected',
  'downtimeMinutes',
] as const satisfies readonly (keyof IncidentEntity)[];

/** What a cleared field falls back to where null is no value. */
const DEFAULTS: Readonly<Record<string, unknown>> = { kind: 'INCIDENT', tlp: 'AMBER', shareWithPeers: false };

export type FactColumns = Partial<
  Pick<
    IncidentEntity,
    | (typeof PLAIN)[number]
    | (typeof IMPACT)[number]
    | 'contactName'
    | 'contactDesignation'
    | 'contactPhone'
    | 'contactEmail'
  >
>;

/** The columns that an input sets: absent ones keep their value, null clears, "" is as unknown as null. */
export function factColumns(input: IncidentFactsInput & { title?: string }): FactColumns {
  const columns: Record<string, unknown> = {};
  for (const name of PLAIN) {
    const value = input[name];
    if (value !== undefined) columns[name] = value === '' ? null : (value ?? DEFAULTS[name] ?? null);
  }
  for (const name of IMPACT) {
    if (input.impact === null) columns[name] = null;
    else if (input.impact?.[name] !== undefined) columns[name] = input.impact[name];
  }
  return { ...columns, ...(input.contact === undefined ? {} : contactColumns(input.contact)) };
}

/** A contact is one person: it is replaced as a whole, so that nobody gets another's telephone number. */
export const contactColumns = (contact: ReportContactInput | null): FactColumns => ({
  contactName: contact?.name ?? null,
  contactDesignation: contact?.designation ?? null,
  contactPhone: contact?.phone ?? null,
  contactEmail: contact?.email ?? null,
});

type Required = Pick<IncidentEntity, 'severity' | 'environment' | 'detectedAt' | 'otherIncidentType'>;

/** Names of the fields that INITIAL needs and nobody has given. */
export function missingFields(facts: Required, incidentTypes: readonly string[]): string[] {
  const gaps: [string, boolean][] = [
    ['incidentTypes', incidentTypes.length === 0],
    ['otherIncidentType', incidentTypes.includes('OTHER') && facts.otherIncidentType === null],
    ['severity', facts.severity === null],
    ['environment', facts.environment === null],
    ['detectedAt', facts.detectedAt === null],
  ];
  return gaps.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

const MISSING_SENTENCES: Readonly<Record<string, string>> = {
  incidentTypes: 'Choose at least one type of incident; OTHER, in words, where you are not sure.',
  otherIncidentType: 'Say in words what kind of incident this is, because its type is OTHER.',
  severity: 'Say how severe the incident is; it can be corrected later.',
  environment: 'Say whether IT, OT or both are affected.',
  detectedAt: 'Say when the incident was detected.',
  noticedAt: 'Say when the incident was noticed or brought to notice.',
  rootCause: 'A FINAL report needs the root cause.',
  correctiveActions: 'A FINAL report needs the corrective actions.',
};

/** One problem for each name; `parent` is "incident" for what an object lacks, "input" for what an input takes away. */
export const lacking = (parent: 'incident' | 'input', names: readonly string[]): Problem[] =>
  names.map((name) => ({
    path: `${parent}.${name}`,
    code: 'REQUIRED',
    message: MISSING_SENTENCES[name] ?? 'This field is needed.',
  }));

/** What is wrong with an incident as an update would leave it; `given` are the fields that the input names. */
export function problemsAfter(
  facts: Required & Pick<IncidentEntity, 'occurredAt' | 'noticedAt' | 'status' | 'submittedAt'>,
  missing: readonly string[],
  given: object,
): Problem[] {
  const { occurredAt, detectedAt } = facts;
  const path = 'occurredAt' in given ? 'input.occurredAt' : 'input.detectedAt';
  const times = occurredAt && detectedAt && occurredAt > detectedAt ? [{ path, ...OCCURRED_AFTER_DETECTED }] : [];
  if (facts.submittedAt === null) return times;
  return [...times, ...lacking('input', [...missing, ...(facts.noticedAt === null ? ['noticedAt'] : [])])];
}

/** Why facts can't be edited now; null: they can. */
export function factsRest({
  status,
  finalReportNumber,
}: Pick<IncidentEntity, 'status' | 'finalReportNumber'>): string | null {
  if (status === 'DRAFT') return null;
  if (status === 'WITHDRAWN') return 'This incident was withdrawn. Report it anew if it did happen.';
  if (!isOpen(status)) return 'This incident is closed. Ask the coordinator to return it to INVESTIGATING first.';
  if (finalReportNumber === null) return null;
  const wayBack = reopens(status, 'INVESTIGATING')
    ? 'Return the incident to INVESTIGATING, with a reason'
    : `${status === 'SUBMITTED' ? 'Once it is acknowledged, set' : 'Set'} it to CONTAINED and back to INVESTIGATING, with a reason`;
  return `The FINAL report has been made. ${wayBack}, to change anything.`;
}
