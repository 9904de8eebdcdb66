// SPDX-License-Identifier: Apache-2.0
import { enumOf } from '@prahari/graphql';
import { ADVISORY_STATUSES } from './advisory.lifecycle.js';

export const AdvisoryStatusEnum = enumOf('AdvisoryStatus', ADVISORY_STATUSES);

export const ADVISORY_KINDS = [
  'SECURITY_ADVISORY',
  'VULNERABILITY',
  'INCIDENT_ALERT',
  'DIRECTIVE',
  'INFORMATIONAL',
] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];
export const AdvisoryKindEnum = enumOf('AdvisoryKind', ADVISORY_KINDS);

const ADVISORY_SOURCES = ['OWN', 'CERT_IN', 'CSIRT_POWER', 'NCIIPC', 'CEA', 'VENDOR', 'TRAINING', 'OTHER'] as const;
export type AdvisorySource = (typeof ADVISORY_SOURCES)[number];
export const AdvisorySourceEnum = enumOf(
  'AdvisorySource',
  ADVISORY_SOURCES,
  "The coordinator's own, relayed from an authority or vendor, or brought home from training.",
);

const RECOMMENDATION_PRIORITIES = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'] as const;
export type RecommendationPriority = (typeof RECOMMENDATION_PRIORITIES)[number];
export const RecommendationPriorityEnum = enumOf('RecommendationPriority', RECOMMENDATION_PRIORITIES);

export const RESPONSE_STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];
export const ResponseStatusEnum = enumOf('ResponseStatus', RESPONSE_STATUSES);
