// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The facts of an incident under the names of the API, in the order in which a report tells them. */
export const SECTIONS = [
  {
    key: 'what',
    title: msg`What happened`,
    fields: [
      'title',
      'kind',
      'incidentTypes',
      'otherIncidentType',
      'severity',
      'description',
      'classification',
      'techniques',
    ],
  },
  {
    key: 'when',
    title: msg`When`,
    fields: ['noticedAt', 'detectedAt', 'occurredAt', 'noticeSource', 'sabotageSuspectedAt'],
  },
  {
    key: 'where',
    title: msg`Where`,
    fields: ['environment', 'location', 'networkProvider', 'missionCritical', 'missionCriticalDetails', 'assets'],
  },
  {
    key: 'impact',
    title: msg`Impact`,
    fields: [
      ...['powerSupplyAffected', 'loadLostMegawatts', 'consumersAffected'],
      ...['billingOrPaymentAffected', 'downtimeMinutes', 'personalDataRecords'],
    ],
  },
  { key: 'response', title: msg`Response`, fields: ['actionsTaken', 'rootCause', 'correctiveActions'] },
  { key: 'who', title: msg`Whom to call`, fields: ['contact', 'ownReference'] },
  { key: 'sharing', title: msg`Sharing`, fields: ['tlp', 'shareWithPeers'] },
] as const;

export const FIELDS: Readonly<Record<string, MessageDescriptor>> = {
  title: msg`Title`,
  kind: msg`Kind`,
  incidentTypes: msg`Types of the CERT-In list`,
  otherIncidentType: msg`Type in words`,
  classification: msg`Classification (RSIT)`,
  severity: msg`Severity`,
  tlp: msg`TLP`,
  description: msg`Description`,
  techniques: msg`ATT&CK techniques`,
  noticedAt: msg`Noticed or brought to notice`,
  detectedAt: msg`Detected`,
  occurredAt: msg`Occurred`,
  sabotageSuspectedAt: msg`Sabotage suspected since`,
  noticeSource: msg`Who noticed it`,
  environment: msg`Systems`,
  location: msg`Place`,
  networkProvider: msg`Network and provider`,
  missionCritical: msg`Critical to the company’s work`,
  missionCriticalDetails: msg`Why it is critical`,
  assets: msg`Affected systems`,
  powerSupplyAffected: msg`Power supply affected`,
  loadLostMegawatts: msg`Load lost (MW)`,
  consumersAffected: msg`Consumers affected`,
  personalDataRecords: msg`Consumer records exposed`,
  billingOrPaymentAffected: msg`Billing or payment affected`,
  downtimeMinutes: msg`Downtime (minutes)`,
  actionsTaken: msg`Actions taken so far`,
  rootCause: msg`Root cause`,
  correctiveActions: msg`Corrective actions`,
  contact: msg`Contact`,
  contactName: msg`Contact`,
  contactDesignation: msg`Contact`,
  contactPhone: msg`Contact`,
  contactEmail: msg`Contact`,
  ownReference: msg`Own ticket number`,
  shareWithPeers: msg`Anonymised notice to other companies`,
  indicators: msg`Indicators`,
  closureReason: msg`Reason for closing`,
  closureNote: msg`What came of the report`,
};
