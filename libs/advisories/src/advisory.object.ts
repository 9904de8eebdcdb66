// SPDX-License-Identifier: Apache-2.0
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Attachment } from '@prahari/attachments';
import { Company } from '@prahari/companies';
import { connectionOf, DateTime, LocalizedText, SeverityEnum, TlpEnum } from '@prahari/graphql';
import { Indicator } from '@prahari/indicators';
import type { Severity, Tlp } from '@prahari/kernel';
import type { AdvisoryStatus } from './advisory.lifecycle.js';
import {
  type AdvisoryKind,
  AdvisoryKindEnum,
  type AdvisorySource,
  AdvisorySourceEnum,
  AdvisoryStatusEnum,
  type RecommendationPriority,
  RecommendationPriorityEnum,
  type ResponseStatus,
  ResponseStatusEnum,
} from './advisory.enums.js';

/** Types that name each other: metadata of a property would ask for a class that does not exist yet. */
type Later<Type> = Type;

@ObjectType()
export class Vulnerability {
  @Field(() => String, { nullable: true }) cve: string | null;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => String, { nullable: true }) cvssVector: string | null;
  @Field(() => Float, { nullable: true }) cvssScore: number | null;
  @Field(() => Boolean, { description: 'Whether it is in the catalogue of known exploited vulnerabilities.' })
  knownExploited: boolean;
}

@ObjectType()
export class AffectedProduct {
  @Field(() => String) vendor: string;
  @Field(() => String) product: string;
  @Field(() => String, { nullable: true }) versions: string | null;
}

@ObjectType()
export class RecommendationResponse {
  @Field(() => ID) id: string;
  @Field(() => Company) company: Company;
  @Field(() => Recommendation) recommendation: Later<Recommendation>;
  @Field(() => ResponseStatusEnum) status: ResponseStatus;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Boolean, {
    description: 'Due and neither done nor excused, or answered in a way that was not accepted.',
  })
  overdue: boolean;
  @Field(() => [Attachment], { description: 'Files that the answer names.' }) evidence: readonly Attachment[];
  @Field(() => DateTime, { nullable: true, description: 'When the company plans to be done.' }) plannedFor: Date | null;
  @Field(() => DateTime, { nullable: true }) respondedAt: Date | null;
  @Field(() => Int, { description: 'The published revision that was answered.' }) forRevision: number;
  @Field(() => Int, { nullable: true, description: 'Set when a later revision changed the recommendation.' })
  reopenedByRevision: number | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The coordinator accepted the answer; a changed one clears it.',
  })
  verifiedAt: Date | null;
  @Field(() => String, { nullable: true }) verificationNote: string | null;
  @Field(() => Int) version: number;
}

@ObjectType()
export class Recommendation {
  @Field(() => ID) id: string;
  @Field(() => Advisory) advisory: Later<Advisory>;
  @Field(() => Int) number: number;
  @Field(() => LocalizedText) text: LocalizedText;
  @Field(() => RecommendationPriorityEnum) priority: RecommendationPriority;
  @Field(() => DateTime, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean) evidenceRequired: boolean;
  @Field(() => [String]) guidelineClauses: string[];
  @Field(() => RecommendationResponse, {
    nullable: true,
    description: "Of the viewer's company; null for the coordinator.",
  })
  myResponse: RecommendationResponse | null;
  /** A field of its own, since it takes an argument: RecommendationResolver. */
  responses: RecommendationResponse[];
}

@ObjectType()
export class AdvisoryReceipt {
  @Field(() => Company) company: Company;
  @Field(() => DateTime, { nullable: true, description: 'Null for a company that joined after the publication.' })
  deliveredAt: Date | null;
  @Field(() => DateTime, { nullable: true }) openedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) acknowledgedAt: Date | null;
  @Field(() => String, { nullable: true }) acknowledgedBy: string | null;
  @Field(() => Int, { nullable: true }) acknowledgedRevision: number | null;
}

@ObjectType({ description: 'What one revision recommended; the recommendation itself is that of the published one.' })
export class RevisionRecommendation {
  @Field(() => Int) number: number;
  @Field(() => LocalizedText) text: LocalizedText;
  @Field(() => RecommendationPriorityEnum) priority: RecommendationPriority;
  @Field(() => DateTime, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean) evidenceRequired: boolean;
  @Field(() => [String]) guidelineClauses: string[];
}

@ObjectType()
export class AdvisoryRevision {
  @Field(() => Int) number: number;
  @Field(() => DateTime) publishedAt: Date;
  @Field(() => String, { description: 'What changed.' }) summary: string;
  @Field(() => AdvisoryKindEnum) kind: AdvisoryKind;
  @Field(() => LocalizedText) title: LocalizedText;
  @Field(() => LocalizedText) summaryText: LocalizedText;
  @Field(() => LocalizedText) body: LocalizedText;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => TlpEnum) tlp: Tlp;
  @Field(() => [Vulnerability]) vulnerabilities: Vulnerability[];
  @Field(() => [AffectedProduct]) products: AffectedProduct[];
  @Field(() => [Indicator]) indicators: Indicator[];
  @Field(() => [String]) techniques: string[];
  @Field(() => [String]) references: string[];
  @Field(() => [RevisionRecommendation]) recommendations: RevisionRecommendation[];
}

@ObjectType({ description: 'What the coordinator is preparing while readers keep the published text.' })
export class AdvisoryWorkingRevision {
  @Field(() => AdvisoryStatusEnum, { description: 'DRAFT, IN_REVIEW or APPROVED.' }) status: AdvisoryStatus;
  @Field(() => String, { description: 'What changed.' }) summary: string;
  @Field(() => AdvisoryKindEnum) kind: AdvisoryKind;
  @Field(() => LocalizedText) title: LocalizedText;
  @Field(() => LocalizedText) summaryText: LocalizedText;
  @Field(() => LocalizedText) body: LocalizedText;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => TlpEnum) tlp: Tlp;
  @Field(() => [Company], { nullable: true }) audience: Company[] | null;
  @Field(() => [Vulnerability]) vulnerabilities: Vulnerability[];
  @Field(() => [AffectedProduct]) products: AffectedProduct[];
  @Field(() => [Indicator]) indicators: Indicator[];
  @Field(() => [String]) techniques: string[];
  @Field(() => [String]) references: string[];
  @Field(() => [Recommendation]) recommendations: Recommendation[];
}

@ObjectType()
export class Advisory {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Given at publication, as PRH-2026-0012; provisional before.' })
  reference: string;
  @Field(() => AdvisoryKindEnum) kind: AdvisoryKind;
  @Field(() => AdvisoryStatusEnum) status: AdvisoryStatus;
  @Field(() => LocalizedText) title: LocalizedText;
  @Field(() => LocalizedText) summary: LocalizedText;
  @Field(() => LocalizedText, { description: 'Markdown.' }) body: LocalizedText;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => TlpEnum) tlp: Tlp;
  @Field(() => [Company], { nullable: true, description: 'Null: every company. To a partner never more than itself.' })
  audience: Company[] | null;
  @Field(() => [Vulnerability]) vulnerabilities: Vulnerability[];
  @Field(() => [AffectedProduct]) products: AffectedProduct[];
  @Field(() => [Indicator]) indicators: Indicator[];
  @Field(() => [String]) techniques: string[];
  @Field(() => [String]) references: string[];
  @Field(() => AdvisorySourceEnum) source: AdvisorySource;
  @Field(() => String, { nullable: true, description: "The authority's or vendor's number." }) sourceReference:
    string | null;
  @Field(() => DateTime, { nullable: true }) sourceDate: Date | null;
  @Field(() => [Recommendation]) recommendations: Recommendation[];
  @Field(() => AdvisoryWorkingRevision, { nullable: true, description: "For the coordinator's people only." })
  workingRevision: AdvisoryWorkingRevision | null;
  @Field(() => [AdvisoryRevision], { description: 'Those published, the newest first.' }) revisions: AdvisoryRevision[];
  @Field(() => [AdvisoryReceipt], { description: 'The coordinator sees all, a company its own.' })
  receipts: AdvisoryReceipt[];
  @Field(() => Boolean, { description: "By the viewer's company." }) acknowledged: boolean;
  @Field(() => String, {
    nullable: true,
    description: "What the last review step said; for the coordinator's people only.",
  })
  reviewComment: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Of the first revision.' }) publishedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) withdrawnAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' }) withdrawalNote: string | null;
  @Field(() => DateTime) updatedAt: Date;
  @Field(() => Int, { description: 'For a partner: the number of the published revision.' }) version: number;
}

export const AdvisoryConnection = connectionOf(Advisory);
export const RecommendationResponseConnection = connectionOf(RecommendationResponse);

@ObjectType()
export class AdvisoryPayload {
  @Field(() => Advisory) advisory: Advisory;
}
