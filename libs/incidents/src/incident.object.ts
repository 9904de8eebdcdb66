// SPDX-License-Identifier: Apache-2.0
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Attachment } from '@prahari/attachments';
import { Company } from '@prahari/companies';
import { connectionOf, DateTime, Json, SafeInt, SeverityEnum, TlpEnum } from '@prahari/graphql';
import { Indicator } from '@prahari/indicators';
import type { Severity, Tlp } from '@prahari/kernel';
import { Obligation, type ReportStage } from '@prahari/obligations';
import {
  ClosureReasonEnum,
  CommentVisibilityEnum,
  type Environment,
  EnvironmentEnum,
  type IncidentKind,
  IncidentKindEnum,
  IncidentStatusEnum,
  type NoticeSource,
  NoticeSourceEnum,
  ReportStageEnum,
} from './incident.enums.js';
import type { ClosureReason, IncidentStatus } from './incident.lifecycle.js';
import type { CommentVisibility } from './incident.policy.js';

/** From the database as Date, or as text where it came inside JSON. */
export type Moment = Date | string;

@ObjectType({ description: 'Null: not known yet, never the same as "no".' })
export class IncidentImpact {
  @Field(() => Boolean, { nullable: true }) powerSupplyAffected: boolean | null;
  @Field(() => Float, { nullable: true }) loadLostMegawatts: number | null;
  @Field(() => Int, { nullable: true }) consumersAffected: number | null;
  @Field(() => SafeInt, {
    nullable: true,
    description: 'Consumer records exposed; above 0 the data-protection clock starts.',
  })
  personalDataRecords: number | null;
  @Field(() => Boolean, { nullable: true }) billingOrPaymentAffected: boolean | null;
  @Field(() => Int, { nullable: true }) downtimeMinutes: number | null;
}

@ObjectType()
export class AffectedAsset {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => EnvironmentEnum) environment: Environment;
  @Field(() => String, { nullable: true }) vendor: string | null;
  @Field(() => String, { nullable: true }) product: string | null;
  @Field(() => String, { nullable: true }) version: string | null;
  @Field(() => String, { nullable: true }) operatingSystem: string | null;
  @Field(() => String, { nullable: true }) address: string | null;
}

@ObjectType({ description: 'Whom the authority can call about this incident.' })
export class ReportContact {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) designation: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
}

@ObjectType({ description: 'A snapshot of all facts, immutable once made.' })
export class IncidentReport {
  @Field(() => ID) id: string;
  @Field(() => ReportStageEnum) stage: ReportStage;
  @Field(() => Int, { description: '1, 2, 3 … within the incident.' }) number: number;
  @Field(() => DateTime) submittedAt: Moment;
  @Field(() => String) submittedBy: string;
  @Field(() => String, { description: 'SHA-256 of `content` in canonical JSON (RFC 8785).' }) sha256: string;
  @Field(() => Json) content: unknown;
}

@ObjectType()
export class IncidentComment {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Markdown.' }) body: string;
  @Field(() => CommentVisibilityEnum) visibility: CommentVisibility;
  @Field(() => String) authorName: string;
  @Field(() => DateTime) createdAt: Moment;
  @Field(() => [Attachment]) attachments: readonly Attachment[];
}
export const IncidentCommentConnection = connectionOf(IncidentComment);

/** Comments of one incident as a statement gives them, one more than asked for. */
export interface CommentRows {
  readonly comments: readonly IncidentComment[];
  /** Null where nobody asked for it. */
  readonly total: number | null;
}

/** Comments that came with their incident; `by` names the page. */
export interface CommentsRead extends CommentRows {
  readonly by: string;
}

@ObjectType({ description: 'What happened, as far as the reader may know.' })
export class TimelineEntry {
  @Field(() => DateTime) at: Moment;
  @Field(() => String) kind: string;
  @Field(() => String) actor: string;
  @Field(() => String) summary: string;
  @Field(() => String, { nullable: true, description: 'What was said with it: why, or what came of the report.' })
  note: string | null;
}

@ObjectType()
export class Incident {
  @Field(() => ID) id: string;
  companyId: string;
  /** Null or absent where they are read apart. */
  commentsRead?: CommentsRead | null;
  @Field(() => String, {
    description:
      '"EAST-2026-0007", given at the first submission; a draft has a provisional one, gone after submission.',
  })
  reference: string;
  @Field(() => Company) company: Company;
  @Field(() => IncidentStatusEnum) status: IncidentStatus;
  @Field(() => String) title: string;
  @Field(() => [String], {
    description: 'Names of the fields that INITIAL needs and nobody has given: what they show is provisional.',
  })
  missing: readonly string[];
  @Field(() => String, { description: 'Markdown; "" where not known yet.' }) description: string;
  @Field(() => IncidentKindEnum) kind: IncidentKind;
  @Field(() => [String], { description: 'Codes of the CERT-In list: "CERTIN-05", or "OTHER".' })
  incidentTypes: readonly string[];
  @Field(() => String, { nullable: true, description: 'In words; required with OTHER.' })
  otherIncidentType: string | null;
  @Field(() => String, { nullable: true, description: 'RSIT class and type: "malicious-code/malware-distribution".' })
  classification: string | null;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => TlpEnum) tlp: Tlp;
  @Field(() => EnvironmentEnum) environment: Environment;
  @Field(() => DateTime, { nullable: true }) occurredAt: Moment | null;
  @Field(() => DateTime) detectedAt: Moment;
  @Field(() => DateTime, {
    description: 'Noticed or brought to notice, whichever is earlier: statutory clocks start here.',
  })
  noticedAt: Moment;
  @Field(() => DateTime, { nullable: true }) sabotageSuspectedAt: Moment | null;
  @Field(() => Boolean, { nullable: true }) missionCritical: boolean | null;
  @Field(() => String, { nullable: true }) missionCriticalDetails: string | null;
  @Field(() => NoticeSourceEnum, { nullable: true }) noticeSource: NoticeSource | null;
  @Field(() => String, { nullable: true, description: 'City, region, country of what is affected.' })
  location: string | null;
  @Field(() => String, { nullable: true }) networkProvider: string | null;
  @Field(() => String, { nullable: true, description: "The company's own ticket number." })
  ownReference: string | null;
  @Field(() => ReportContact, { nullable: true, description: 'Default at submission: the person who submits.' })
  contact: ReportContact | null;
  @Field(() => DateTime, { nullable: true }) submittedAt: Moment | null;
  @Field(() => String, { nullable: true }) actionsTaken: string | null;
  @Field(() => String, { nullable: true }) rootCause: string | null;
  @Field(() => String, { nullable: true }) correctiveActions: string | null;
  @Field(() => ClosureReasonEnum, { nullable: true }) closureReason: ClosureReason | null;
  @Field(() => String, { nullable: true, description: 'What came of the report, in words for the company.' })
  closureNote: string | null;
  @Field(() => Boolean, { description: 'Consent to an anonymised notice.' }) shareWithPeers: boolean;
  @Field(() => IncidentImpact) impact: IncidentImpact;
  @Field(() => [AffectedAsset]) assets: readonly AffectedAsset[];
  @Field(() => [Indicator]) indicators: readonly Indicator[];
  @Field(() => [String], { description: 'ATT&CK ids, as "T0883".' }) techniques: readonly string[];
  @Field(() => [IncidentReport]) reports: readonly IncidentReport[];
  @Field(() => [Obligation]) obligations: readonly Obligation[];
  @Field(() => [Attachment], { description: 'Of the incident itself; those of comments stand there.' })
  attachments: readonly Attachment[];
  @Field(() => [TimelineEntry]) timeline: readonly TimelineEntry[];
  @Field(() => Int) version: number;
  @Field(() => DateTime) createdAt: Moment;
  @Field(() => DateTime) updatedAt: Moment;
}
export const IncidentConnection = connectionOf(Incident);

@ObjectType()
export class IncidentPayload {
  @Field(() => Incident) incident: Incident;
}

@ObjectType()
export class SubmitIncidentReportPayload {
  @Field(() => Incident) incident: Incident;
  @Field(() => IncidentReport) report: IncidentReport;
}

@ObjectType()
export class IncidentCommentPayload {
  @Field(() => Incident) incident: Incident;
  @Field(() => IncidentComment) comment: IncidentComment;
}
