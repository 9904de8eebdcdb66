// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import {
  BigCount,
  Choice,
  Count,
  Flag,
  Measure,
  Nested,
  NOTE,
  oneOf,
  PastMoment,
  SeverityEnum,
  technique,
  Text,
  TlpEnum,
} from '@prahari/graphql';
import { IndicatorInput } from '@prahari/indicators';
import { CLASSIFICATIONS, INCIDENT_TYPES, type Severity, type Tlp } from '@prahari/kernel';
import {
  type Environment,
  EnvironmentEnum,
  type IncidentKind,
  IncidentKindEnum,
  type NoticeSource,
  NoticeSourceEnum,
} from './incident.enums.js';
import { occurredBeforeDetected } from './incident-times.js';

const LONG = { nullable: true, min: 0, max: 20_000, multiline: true } as const;
const NO_RED = {
  RED: "TLP:RED is for named people, but the coordinator's handlers must read an incident. Choose AMBER_STRICT at most.",
};

@InputType()
export class IncidentImpactInput {
  @Flag({ nullable: true }) powerSupplyAffected?: boolean | null;
  @Measure({ nullable: true, max: 1_000_000 }) loadLostMegawatts?: number | null;
  @Count({ nullable: true }) consumersAffected?: number | null;
  @BigCount({ nullable: true }) personalDataRecords?: number | null;
  @Flag({ nullable: true }) billingOrPaymentAffected?: boolean | null;
  @Count({ nullable: true }) downtimeMinutes?: number | null;
}

@InputType()
export class AffectedAssetInput {
  @Text() name: string;
  @Choice(EnvironmentEnum) environment: Environment;
  @Text({ nullable: true }) vendor?: string | null;
  @Text({ nullable: true }) product?: string | null;
  @Text({ nullable: true }) version?: string | null;
  @Text({ nullable: true }) operatingSystem?: string | null;
  @Text({ nullable: true }) address?: string | null;
}

@InputType()
export class ReportContactInput {
  @Text() name: string;
  @Text({ nullable: true }) designation?: string | null;
  @Text({ nullable: true }) phone?: string | null;
  @Text({ nullable: true }) email?: string | null;
}

/** What creating and updating an incident have in common: all of its facts but the title. */
@InputType({ isAbstract: true })
export class IncidentFactsInput {
  @Choice(IncidentKindEnum, { nullable: true, description: 'Default INCIDENT.' }) kind?: IncidentKind | null;
  @Text(LONG) description?: string | null;
  @Text({ nullable: true, list: 20, also: oneOf(INCIDENT_TYPES, 'incident type') }) incidentTypes?:
    readonly string[] | null;
  @Text({ nullable: true }) otherIncidentType?: string | null;
  @Text({ nullable: true, also: oneOf(CLASSIFICATIONS, 'class and type of the RSIT') }) classification?: string | null;
  @Choice(SeverityEnum, { nullable: true }) severity?: Severity | null;
  @Choice(TlpEnum, { nullable: true, except: NO_RED, description: 'Default AMBER; RED is refused.' }) tlp?: Tlp | null;
  @Choice(EnvironmentEnum, { nullable: true }) environment?: Environment | null;
  @PastMoment({ nullable: true, also: occurredBeforeDetected }) occurredAt?: Date | null;
  @PastMoment({ nullable: true, description: 'After INITIAL it never moves noticedAt.' }) detectedAt?: Date | null;
  @PastMoment({
    nullable: true,
    description: 'May precede detectedAt; while nobody gives it, it follows detectedAt until INITIAL fixes it.',
  })
  noticedAt?: Date | null;
  @PastMoment({ nullable: true }) sabotageSuspectedAt?: Date | null;
  @Flag({ nullable: true }) missionCritical?: boolean | null;
  @Text(NOTE) missionCriticalDetails?: string | null;
  @Choice(NoticeSourceEnum, { nullable: true }) noticeSource?: NoticeSource | null;
  @Text({ nullable: true }) location?: string | null;
  @Text({ nullable: true }) networkProvider?: string | null;
  @Text({ nullable: true }) ownReference?: string | null;
  @Nested(() => ReportContactInput, { nullable: true }) contact?: ReportContactInput | null;
  @Text(LONG) actionsTaken?: string | null;
  @Text(LONG) rootCause?: string | null;
  @Text(LONG) correctiveActions?: string | null;
  @Flag({ nullable: true }) shareWithPeers?: boolean | null;
  @Nested(() => IncidentImpactInput, { nullable: true }) impact?: IncidentImpactInput | null;
  @Nested(() => AffectedAssetInput, { nullable: true, list: 200 }) assets?: readonly AffectedAssetInput[] | null;
  @Nested(() => IndicatorInput, { nullable: true, list: 500 }) indicators?: readonly IndicatorInput[] | null;
  @Text({ nullable: true, list: 50, also: technique }) techniques?: readonly string[] | null;
}
