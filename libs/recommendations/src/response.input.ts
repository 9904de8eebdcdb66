// SPDX-License-Identifier: Apache-2.0
import { ArgsType, InputType } from '@nestjs/graphql';
import { type ResponseStatus, ResponseStatusEnum } from '@prahari/advisories';
import { AttachmentIds } from '@prahari/attachments';
import {
  Choice,
  Count,
  FilterId,
  Flag,
  Id,
  Nested,
  NOTE,
  Moment,
  PageArgs,
  since1970,
  Text,
  WhenMissing,
} from '@prahari/graphql';
import { noteNeeded } from './response.policy.js';

@InputType()
export class RespondToRecommendationInput {
  @Id() recommendationId: string;
  @Choice(ResponseStatusEnum) status: ResponseStatus;
  @WhenMissing((input) => noteNeeded((input as RespondToRecommendationInput).status))
  @Text({
    ...NOTE,
    description:
      'Needed for NOT_APPLICABLE and RISK_ACCEPTED, and for DONE where evidence is required and no file is given.',
  })
  note?: string | null;
  @Moment({ nullable: true, description: 'When the company plans to be done.', also: since1970 })
  plannedFor?: Date | null;
  @AttachmentIds({ description: 'Absent: the evidence stays; a list takes its place, and null clears it.' })
  attachmentIds?: string[] | null;
  @Count({ nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class VerifyResponseInput {
  @Id() responseId: string;
  @Flag() accepted: boolean;
  @Text({ ...NOTE, description: 'Needed when the answer is not accepted.' }) note?: string | null;
  @Count({ nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class RecommendationResponseFilter {
  @Choice(ResponseStatusEnum, { nullable: true, list: 20 }) status?: ResponseStatus[] | null;
  @Flag({ nullable: true }) overdue?: boolean | null;
  @FilterId({ nullable: true }) companyId?: string | null;
  @FilterId({ nullable: true }) advisoryId?: string | null;
  @Flag({ nullable: true }) verified?: boolean | null;
}

@ArgsType()
export class RecommendationResponsesArgs extends PageArgs {
  @Nested(() => RecommendationResponseFilter, { nullable: true }) filter?: RecommendationResponseFilter | null;
}
