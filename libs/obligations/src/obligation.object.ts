// SPDX-License-Identifier: Apache-2.0
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  Choice,
  connectionOf,
  DateTime,
  enumOf,
  FilterId,
  Id,
  Moment,
  oneOf,
  PastMoment,
  Text,
} from '@prahari/graphql';
import type { ObligationStatus } from './clock-status.js';
import { REPORTING_PROFILES } from './reporting-profile.js';

const OBLIGATION_STATUSES = [
  'PENDING',
  'DUE_SOON',
  'OVERDUE',
  'MET',
  'MET_LATE',
  'NOT_APPLICABLE',
] as const satisfies readonly ObligationStatus[];
const ObligationStatusEnum = enumOf('ObligationStatus', OBLIGATION_STATUSES);
const knownProfile = oneOf(
  REPORTING_PROFILES.map(({ id }) => id),
  'reporting profile',
);

/** Its field `incident` is added by libs/incidents, which knows the type. */
@ObjectType({ description: 'One clock: one stage of one reporting profile, for one incident.' })
export class Obligation {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Id in the reference data: "in-cert-in-2022".' }) profile: string;
  @Field(() => String, { description: 'The profile\'s own stage: "initial".' }) stage: string;
  @Field(() => [String]) recipients: readonly string[];
  @Field(() => DateTime) startsAt: Date | string;
  @Field(() => DateTime, { nullable: true, description: 'Null where the rule sets no hour ("without delay").' })
  dueAt: Date | string | null;
  @Field(() => String, { description: 'Why it is due then: "noticed 2026-11-24 20:10 IST + 6 h".' }) basis: string;
  @Field(() => ObligationStatusEnum) status: ObligationStatus;
  @Field(() => DateTime, { nullable: true }) metAt: Date | string | null;
  @Field(() => String, { nullable: true, description: 'The named person who filed it.' }) filedBy: string | null;
  @Field(() => String, { nullable: true, description: 'How it was filed.' }) channel: string | null;
  @Field(() => String, { nullable: true, description: 'The number given by the authority.' })
  externalReference: string | null;
}
export const ObligationConnection = connectionOf(Obligation);

@ObjectType()
export class ObligationPayload {
  @Field(() => Obligation) obligation: Obligation;
}

@InputType()
export class ObligationFilter {
  @Choice(ObligationStatusEnum, { nullable: true, list: 10 }) status?: readonly ObligationStatus[] | null;
  @Text({ nullable: true, list: 50, also: knownProfile }) profile?: readonly string[] | null;
  @FilterId({ nullable: true }) companyId?: string | null;
  @Moment({ nullable: true }) dueFrom?: Date | null;
  @Moment({ nullable: true }) dueTo?: Date | null;
}

@InputType()
export class RecordExternalFilingInput {
  @Id() obligationId: string;
  @PastMoment() filedAt: Date;
  @Text({ nullable: true }) channel?: string | null;
  @Text({ nullable: true, description: 'The number given by the authority.' }) externalReference?: string | null;
}
