// SPDX-License-Identifier: Apache-2.0
import { AttachmentIds } from '@prahari/attachments';
import { InputType } from '@nestjs/graphql';
import { Choice, Count, Id, NOTE, Text, WhenMissing, Whole } from '@prahari/graphql';
import type { ReportStage } from '@prahari/obligations';
import { ClosureReasonEnum, CommentVisibilityEnum, IncidentStatusEnum, ReportStageEnum } from './incident.enums.js';
import type { ClosureReason, IncidentStatus } from './incident.lifecycle.js';
import type { CommentVisibility } from './incident.policy.js';

@InputType()
export class SubmitIncidentReportInput {
  @Id() incidentId: string;
  @Choice(ReportStageEnum) stage: ReportStage;
  @Count({ nullable: true }) expectedVersion?: number | null;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}

/** What the rest of the input asks of a closure's two fields: with CLOSED both are needed, with all others neither fits. */
const closes = (input: object): boolean => (input as ChangeIncidentStatusInput).status === 'CLOSED';
const neededToClose = (message: string) => (input: object) => (closes(input) ? { code: 'REQUIRED', message } : null);
const ofClosedAlone = (_value: string, input: object) =>
  closes(input) ? [] : [{ at: '', code: 'NOT_ALLOWED', message: 'This belongs to the status CLOSED alone.' }];

@InputType()
export class ChangeIncidentStatusInput {
  @Id() incidentId: string;
  @Choice(IncidentStatusEnum) status: IncidentStatus;
  @Count() expectedVersion: number;
  @Text(NOTE) reason?: string | null;
  @Whole(ofClosedAlone)
  @WhenMissing(neededToClose('Say why the incident is closed.'))
  @Choice(ClosureReasonEnum, { nullable: true })
  closureReason?: ClosureReason | null;
  @Whole(ofClosedAlone)
  @WhenMissing(neededToClose('Tell the company in words what came of its report.'))
  @Text(NOTE)
  closureNote?: string | null;
}

@InputType()
export class AddIncidentCommentInput {
  @Id() incidentId: string;
  @Text({ max: 10_000, multiline: true }) body: string;
  @Choice(CommentVisibilityEnum) visibility: CommentVisibility;
  @AttachmentIds() attachmentIds?: string[] | null;
  @Text({ nullable: true, max: 128 }) idempotencyKey?: string | null;
}
