// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Key } from './report-values';

/** What the fields are called, in the form, in the list of answers, and where two values are shown. */
export const fieldWords: Readonly<Record<Key, MessageDescriptor>> = {
  contactName: msg`Name or role`,
  contactDesignation: msg`Designation`,
  contactPhone: msg`Telephone`,
  contactEmail: msg`E-mail address`,
  ownReference: msg`Your own ticket number`,
  detectedAt: msg`When it was detected`,
  noticedAt: msg`When it was noticed, or brought to your notice`,
  occurredAt: msg`When it happened`,
  sabotageSuspectedAt: msg`When sabotage was suspected`,
  noticeSource: msg`Who noticed it`,
  kind: msg`What it is`,
  title: msg`Title`,
  description: msg`What happened`,
  incidentTypes: msg`Types of incident`,
  otherIncidentType: msg`The type in your own words`,
  severity: msg`Severity`,
  techniques: msg`Techniques of the attack (ATT&CK for ICS)`,
  environment: msg`Which systems are affected`,
  location: msg`Place of the affected systems`,
  networkProvider: msg`Network and Internet provider`,
  assets: msg`Affected systems`,
  missionCritical: msg`Are they critical for your work?`,
  missionCriticalDetails: msg`Why they are critical`,
  powerSupplyAffected: msg`Is the power supply affected?`,
  billingOrPaymentAffected: msg`Is billing or payment affected?`,
  loadLostMegawatts: msg`Load lost, in megawatts`,
  consumersAffected: msg`Consumers without supply or service`,
  downtimeMinutes: msg`Downtime, in minutes`,
  personalDataRecords: msg`Consumer records exposed`,
  actionsTaken: msg`What has been done so far`,
  rootCause: msg`Root cause`,
  correctiveActions: msg`Corrective actions`,
  indicators: msg`Indicators of compromise`,
  tlp: msg`Who may be told (TLP)`,
  shareWithPeers: msg`Anonymised notice to other companies`,
};
