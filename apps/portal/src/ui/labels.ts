// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type * as Api from '~/graphql/enums';

type Names<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

// The words of reference-data.json and docs/glossary.md where these have them.
const severity: Names<Api.Severity> = {
  CRITICAL: msg`Critical`,
  HIGH: msg`High`,
  MEDIUM: msg`Medium`,
  LOW: msg`Low`,
  INFORMATIONAL: msg`Informational`,
};

const tlpMeaning: Names<Api.Tlp> = {
  RED: msg`for the persons named alone`,
  AMBER_STRICT: msg`for the receiving company alone`,
  AMBER: msg`for the receiving company and its clients who need to know`,
  GREEN: msg`for all companies of this community`,
  CLEAR: msg`for everybody`,
};

const incidentStatus: Names<Api.IncidentStatus> = {
  DRAFT: msg`Draft`,
  SUBMITTED: msg`Submitted`,
  ACKNOWLEDGED: msg`Acknowledged`,
  INVESTIGATING: msg`Being investigated`,
  CONTAINED: msg`Contained`,
  RESOLVED: msg`Resolved`,
  CLOSED: msg`Closed`,
  WITHDRAWN: msg`Withdrawn`,
};

const incidentKind: Names<Api.IncidentKind> = {
  INCIDENT: msg`Incident`,
  NEAR_MISS: msg`Near miss`,
  THREAT: msg`Threat`,
};

const environment: Names<Api.Environment> = {
  IT: msg`Office and billing systems (IT)`,
  OT: msg`Control systems (OT)`,
  BOTH: msg`Both IT and OT`,
};

const noticeSource: Names<Api.NoticeSource> = {
  OWN_MONITORING: msg`Our own monitoring`,
  EMPLOYEE: msg`An employee`,
  CUSTOMER: msg`A consumer`,
  VENDOR: msg`A supplier`,
  CERT_IN: msg`CERT-In`,
  CSIRT_POWER: msg`CSIRT-Power`,
  COORDINATOR: msg`The coordinator`,
  LAW_ENFORCEMENT: msg`The police`,
  MEDIA: msg`The media`,
  OTHER: msg({ message: 'Another source', context: 'who noticed it' }),
};

const closureReason: Names<Api.ClosureReason> = {
  RESOLVED: msg`Resolved`,
  FALSE_ALARM: msg`False alarm`,
  DUPLICATE: msg`Reported before`,
  NOT_REPORTABLE: msg`Need not be reported`,
};

const commentVisibility: Names<Api.CommentVisibility> = {
  SHARED: msg`Your company and the coordinator`,
  COMPANY_INTERNAL: msg`Only your company`,
  COORDINATOR_INTERNAL: msg`Only the coordinator’s people`,
};

const reportStage: Names<Api.ReportStage> = {
  INITIAL: msg`First report`,
  SUPPLEMENTARY: msg`Supplementary report`,
  FINAL: msg`Final report`,
};

const obligationStatus: Names<Api.ObligationStatus> = {
  PENDING: msg`Running`,
  DUE_SOON: msg`Due soon`,
  OVERDUE: msg`Overdue`,
  MET: msg`Met in time`,
  MET_LATE: msg`Met late`,
  NOT_APPLICABLE: msg`Does not apply`,
};

const advisoryKind: Names<Api.AdvisoryKind> = {
  SECURITY_ADVISORY: msg`Security advisory`,
  VULNERABILITY: msg`Vulnerability`,
  INCIDENT_ALERT: msg`Incident alert`,
  DIRECTIVE: msg`Directive`,
  INFORMATIONAL: msg`For information`,
};

const advisorySource: Names<Api.AdvisorySource> = {
  OWN: msg`The coordinator’s own`,
  CERT_IN: msg`CERT-In`,
  CSIRT_POWER: msg`CSIRT-Power`,
  NCIIPC: msg`NCIIPC`,
  CEA: msg`Central Electricity Authority`,
  VENDOR: msg`A supplier`,
  TRAINING: msg`From a training`,
  OTHER: msg`Another source`,
};

const advisoryStatus: Names<Api.AdvisoryStatus> = {
  DRAFT: msg`Draft`,
  IN_REVIEW: msg`In review`,
  APPROVED: msg`Approved`,
  PUBLISHED: msg`Published`,
  WITHDRAWN: msg`Withdrawn`,
};

const recommendationPriority: Names<Api.RecommendationPriority> = {
  IMMEDIATE: msg`Immediate`,
  HIGH: msg({ message: 'High', context: 'priority' }),
  MEDIUM: msg({ message: 'Medium', context: 'priority' }),
  LOW: msg({ message: 'Low', context: 'priority' }),
};

const responseStatus: Names<Api.ResponseStatus> = {
  NOT_STARTED: msg`Not started`,
  IN_PROGRESS: msg`In progress`,
  DONE: msg`Done`,
  NOT_APPLICABLE: msg`Does not apply`,
  RISK_ACCEPTED: msg`Risk accepted`,
};

const companyKind: Names<Api.CompanyKind> = {
  DISTRIBUTION: msg`Distribution`,
  TRANSMISSION: msg`Transmission`,
  GENERATION: msg`Generation`,
  LOAD_DISPATCH: msg`Load dispatch`,
  TRADING: msg`Trading`,
  OTHER: msg({ message: 'Other', context: 'kind of company' }),
};

const contactPurpose: Names<Api.ContactPurpose> = {
  CISO: msg`Chief Information Security Officer (CISO)`,
  ALTERNATE_CISO: msg`Alternate CISO`,
  CERT_IN_POINT_OF_CONTACT: msg`Point of contact for CERT-In`,
  ROUND_THE_CLOCK: msg`Round the clock`,
  OTHER: msg({ message: 'Other', context: 'purpose of a contact' }),
};

const indicatorType: Names<Api.IndicatorType> = {
  IPV4: msg`IPv4 address`,
  IPV6: msg`IPv6 address`,
  DOMAIN: msg`Domain`,
  URL: msg`Web address (URL)`,
  EMAIL: msg`E-mail address`,
  FILE_NAME: msg`File name`,
  FILE_MD5: msg`MD5 of a file`,
  FILE_SHA1: msg`SHA-1 of a file`,
  FILE_SHA256: msg`SHA-256 of a file`,
  CVE: msg`CVE`,
  OTHER: msg({ message: 'Other', context: 'kind of indicator' }),
};

const role: Names<Api.Role> = {
  COORDINATOR_ADMIN: msg`Coordinator’s administrator`,
  INCIDENT_HANDLER: msg`Incident handler`,
  ADVISORY_AUTHOR: msg`Advisory author`,
  ADVISORY_APPROVER: msg`Advisory approver`,
  AUDITOR: msg`Auditor`,
  COMPANY_ADMIN: msg`Company administrator`,
  CISO: msg`Chief Information Security Officer (CISO)`,
  INCIDENT_REPORTER: msg`Incident reporter`,
  VIEWER: msg`Reader`,
};

/** A language is named in itself. */
const language: Names<Api.Language> = { EN: msg`English`, HI: msg`Hindi` };

const TABLES = {
  ...{ severity, tlpMeaning, incidentStatus, incidentKind, environment, noticeSource, closureReason },
  ...{ commentVisibility, reportStage, obligationStatus, advisoryKind, advisorySource, advisoryStatus },
  ...{ recommendationPriority, responseStatus, companyKind, contactPurpose, indicatorType, role, language },
};

type Labels = { readonly [T in keyof typeof TABLES]: Readonly<Record<keyof (typeof TABLES)[T], string>> };

const labelsOf = (i18n: I18n): Labels =>
  Object.fromEntries(
    Object.entries(TABLES).map(([name, table]) => [
      name,
      Object.fromEntries(Object.entries(table).map(([value, words]) => [value, i18n._(words)])),
    ]),
  ) as Labels;

/** The words for every enum value of the API: `labels.severity.HIGH`. */
export function useLabels(): Labels {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(() => (locale === '' ? ({} as Labels) : labelsOf(i18n)), [i18n, locale]);
}
