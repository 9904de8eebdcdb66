// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReportStage } from '~/graphql/enums';
import { type Key, type ReportValues, same, EMPTY } from './report-values';
import { type Step, STEPS } from './step-names';

export const stepWords: Readonly<Record<Step, MessageDescriptor>> = {
  contact: msg({ message: 'Who to call', context: 'step' }),
  when: msg({ message: 'When', context: 'step' }),
  what: msg({ message: 'What', context: 'step' }),
  where: msg({ message: 'Where', context: 'step' }),
  impact: msg({ message: 'Impact', context: 'step' }),
  response: msg({ message: 'Response', context: 'step' }),
  indicators: msg({ message: 'Indicators', context: 'step' }),
  files: msg({ message: 'Files', context: 'step' }),
  sharing: msg({ message: 'Sharing', context: 'step' }),
  check: msg({ message: 'Check and send', context: 'step' }),
};

export const fieldsOf: Readonly<Record<Step, readonly Key[]>> = {
  contact: ['contactName', 'contactDesignation', 'contactPhone', 'contactEmail', 'ownReference'],
  when: ['detectedAt', 'noticedAt', 'noticeSource', 'occurredAt', 'sabotageSuspectedAt'],
  what: ['title', 'description', 'incidentTypes', 'otherIncidentType', 'severity', 'kind', 'techniques'],
  where: ['environment', 'location', 'networkProvider', 'missionCritical', 'missionCriticalDetails', 'assets'],
  impact: [
    'powerSupplyAffected',
    'loadLostMegawatts',
    'consumersAffected',
    'downtimeMinutes',
    'billingOrPaymentAffected',
    'personalDataRecords',
  ],
  response: ['actionsTaken', 'rootCause', 'correctiveActions'],
  indicators: ['indicators'],
  files: [],
  sharing: ['tlp', 'shareWithPeers'],
  check: [],
};

export const stepOf = (key: Key): Step => STEPS.find((step) => fieldsOf[step].includes(key)) ?? 'check';

const isBlank = (value: string) => value.trim() === '';

/** What the report of this stage still needs, in the order of the form. The API decides; this only spares a way. */
export function missingIn(values: ReportValues, stage: ReportStage): readonly Key[] {
  const first: readonly (readonly [Key, boolean])[] = [
    ['detectedAt', values.detectedAt === null],
    ['title', [...values.title.trim()].length < 3],
    ['incidentTypes', values.incidentTypes.length === 0],
    ['otherIncidentType', values.incidentTypes.includes('OTHER') && isBlank(values.otherIncidentType)],
    ['severity', values.severity === null],
    ['environment', values.environment === null],
  ];
  const last: readonly (readonly [Key, boolean])[] = [
    ['rootCause', isBlank(values.rootCause)],
    ['correctiveActions', isBlank(values.correctiveActions)],
  ];
  return [...first, ...(stage === 'FINAL' ? last : [])].filter(([, isMissing]) => isMissing).map(([key]) => key);
}

/** Whether something was said in this step. */
export const isBegun = (values: ReportValues, step: Step): boolean =>
  fieldsOf[step].some((key) => !same(values[key], EMPTY[key]));
