// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Choice, Count, Id, Text } from '@prahari/graphql';
import type { ReportStage } from '@prahari/obligations';
import { ClosureReasonEnum, CommentVisibilityEnum, IncidentStatusEnum, ReportStageEnum } from './incident.enums.js';
import type { ClosureReason, IncidentStatus } from './incident.lifecycle.js';
import type { CommentVisibility } from './incident.policy.js';

const NOTE = { nullable: true, max: 4_000, multiline: true } as const;

@InputType()
export class SubmitIncidentReportInput {
  @Id() incidentId: string;
  @Choice(ReportStageEnum) stage: ReportStage;
  @Count({ nullable: true }) expectedVersion?: number | null;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}

@InputType()
export class ChangeIncidentStatusInput {
  @Id() incidentId: string;
  @Choice(IncidentStatusEnum) status: IncidentStatus;
  @Count() expectedVersion: number;
  @Text(NOTE) reason?: string | null;
  @Choice(ClosureReasonEnum, { nullable: true }) closureReason?: ClosureReason | null;
  @Text(NOTE) closureNote?: string | null;
}

@InputType()
export class AddIncidentCommentInput {
  @Id() incidentId: string;
  @Text({ max: 10_000, multiline: true }) body: string;
  @Choice(CommentVisibilityEnum) visibility: CommentVisibility;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}
