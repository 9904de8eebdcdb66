// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import {
  Choice,
  Count,
  Flag,
  Id,
  LocalizedTextField,
  Moment,
  Nested,
  PastMoment,
  SeverityEnum,
  since1970,
  technique,
  Text,
  TlpEnum,
  Whole,
} from '@prahari/graphql';
import { IndicatorInput } from '@prahari/indicators';
import { type Localized, type Severity, type Tlp } from '@prahari/kernel';
import { cveForm, cvssForm, eachIdOnce, eachNamed, someCompany, webAddress } from './advisory-rules.js';
import {
  type AdvisoryKind,
  AdvisoryKindEnum,
  type AdvisorySource,
  AdvisorySourceEnum,
  type RecommendationPriority,
  RecommendationPriorityEnum,
} from './advisory.enums.js';

const TITLE = { min: 3, max: 300 } as const;
const SUMMARY = { max: 5_000, multiline: true } as const;
const BODY = { max: 100_000, multiline: true } as const;
const NOT_RED = {
  except: {
    RED: 'TLP:RED is for named people, and an advisory is addressed to companies. Choose AMBER_STRICT at most.',
  },
} as const;

@InputType()
export class VulnerabilityInput {
  @Text({ nullable: true, max: 40, also: cveForm }) cve?: string | null;
  @Text({ nullable: true }) title?: string | null;
  @Text({ nullable: true, max: 256, also: cvssForm }) cvssVector?: string | null;
}

@InputType()
class AffectedProductInput {
  @Text() vendor: string;
  @Text() product: string;
  @Text({ nullable: true }) versions?: string | null;
}

@InputType()
export class RecommendationInput {
  @Id({ nullable: true, description: 'In an update: the one that it changes; absent: a new one.' }) id?: string | null;
  @LocalizedTextField({ max: 5_000, multiline: true }) text: Localized;
  @Choice(RecommendationPriorityEnum) priority: RecommendationPriority;
  @Moment({ nullable: true, also: since1970 }) dueAt?: Date | null;
  @Flag({ nullable: true }) evidenceRequired?: boolean | null;
  @Text({ nullable: true, list: 50 }) guidelineClauses?: string[] | null;
}

/** What create and update share: what may be left out, and cleared by null. */
@InputType({ isAbstract: true })
class AdvisoryExtras {
  @Whole(someCompany)
  @Id({ nullable: true, list: 500, description: 'Null: every company.' })
  audienceCompanyIds?: string[] | null;
  @Whole(eachNamed)
  @Nested(() => VulnerabilityInput, { nullable: true, list: 500 })
  vulnerabilities?: VulnerabilityInput[] | null;
  @Nested(() => AffectedProductInput, { nullable: true, list: 500 }) products?: AffectedProductInput[] | null;
  @Nested(() => IndicatorInput, { nullable: true, list: 500 }) indicators?: IndicatorInput[] | null;
  @Text({ nullable: true, list: 50, also: technique }) techniques?: string[] | null;
  @Text({ nullable: true, list: 200, also: webAddress }) references?: string[] | null;
  @Choice(AdvisorySourceEnum, { nullable: true }) source?: AdvisorySource | null;
  @Text({ nullable: true }) sourceReference?: string | null;
  @PastMoment({ nullable: true }) sourceDate?: Date | null;
  @Whole(eachIdOnce)
  @Nested(() => RecommendationInput, { nullable: true, list: 50 })
  recommendations?: RecommendationInput[] | null;
}

@InputType()
export class CreateAdvisoryInput extends AdvisoryExtras {
  @Choice(AdvisoryKindEnum) kind: AdvisoryKind;
  @LocalizedTextField(TITLE) title: Localized;
  @LocalizedTextField(SUMMARY) summary: Localized;
  @LocalizedTextField(BODY) body: Localized;
  @Choice(SeverityEnum) severity: Severity;
  @Choice(TlpEnum, NOT_RED) tlp: Tlp;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}

@InputType({ description: 'An absent field keeps its value, null clears it, a list replaces the list.' })
export class UpdateAdvisoryInput extends AdvisoryExtras {
  @Id() id: string;
  @Count() expectedVersion: number;
  @Text({
    nullable: true,
    multiline: true,
    max: 5_000,
    description: 'Needed once published: what the new revision changes.',
  })
  revisionSummary?: string | null;
  @Choice(AdvisoryKindEnum, { optional: true }) kind?: AdvisoryKind;
  @LocalizedTextField({ ...TITLE, optional: true }) title?: Localized;
  @LocalizedTextField({ ...SUMMARY, optional: true }) summary?: Localized;
  @LocalizedTextField({ ...BODY, optional: true }) body?: Localized;
  @Choice(SeverityEnum, { optional: true }) severity?: Severity;
  @Choice(TlpEnum, { ...NOT_RED, optional: true }) tlp?: Tlp;
}

@InputType()
export class AdvisoryStepInput {
  @Id() id: string;
  @Count() expectedVersion: number;
  @Text({ nullable: true, multiline: true, max: 10_000 }) comment?: string | null;
}

@InputType()
export class AcknowledgeAdvisoryInput {
  @Id() advisoryId: string;
}
