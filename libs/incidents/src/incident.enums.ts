// SPDX-License-Identifier: Apache-2.0
import { enumOf } from '@prahari/graphql';
import { REPORT_STAGES } from '@prahari/obligations';
import { CLOSURE_REASONS, INCIDENT_STATUSES } from './incident.lifecycle.js';
import { COMMENT_VISIBILITIES } from './incident.policy.js';

export const IncidentStatusEnum = enumOf('IncidentStatus', INCIDENT_STATUSES);
export const ClosureReasonEnum = enumOf('ClosureReason', CLOSURE_REASONS);
export const CommentVisibilityEnum = enumOf('CommentVisibility', COMMENT_VISIBILITIES);
export const ReportStageEnum = enumOf(
  'ReportStage',
  REPORT_STAGES,
  'INITIAL once, FINAL last, any number between; after a reopening one more FINAL.',
);

export const INCIDENT_KINDS = ['INCIDENT', 'NEAR_MISS', 'THREAT'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const IncidentKindEnum = enumOf('IncidentKind', INCIDENT_KINDS);

export const ENVIRONMENTS = ['IT', 'OT', 'BOTH'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
export const EnvironmentEnum = enumOf('Environment', ENVIRONMENTS);

export const NOTICE_SOURCES = [
  'OWN_MONITORING',
  'EMPLOYEE',
  'CUSTOMER',
  'VENDOR',
  'COORDINATOR',
  'CERT_IN',
  'CSIRT_POWER',
  'LAW_ENFORCEMENT',
  'MEDIA',
  'OTHER',
] as const;
export type NoticeSource = (typeof NOTICE_SOURCES)[number];
export const NoticeSourceEnum = enumOf('NoticeSource', NOTICE_SOURCES);

export const INCIDENT_ORDER_FIELDS = ['DETECTED_AT', 'SUBMITTED_AT', 'SEVERITY', 'UPDATED_AT'] as const;
export type IncidentOrderField = (typeof INCIDENT_ORDER_FIELDS)[number];
export const IncidentOrderFieldEnum = enumOf('IncidentOrderField', INCIDENT_ORDER_FIELDS);
