// SPDX-License-Identifier: Apache-2.0
export { CommentService } from './comment.service.js';
export { CreateIncidentInput } from './create-incident.input.js';
export { DraftService } from './draft.service.js';
export { IncidentEntity } from './incident.entity.js';
export { INCIDENT_LIFECYCLE, INCIDENT_STATUSES, type IncidentStatus } from './incident.lifecycle.js';
export { COMMENT_VISIBILITIES, type CommentVisibility, mayRead, mayReadComment } from './incident.policy.js';
export { IncidentFileService } from './incident-file.service.js';
export { IncidentQueries } from './incident.queries.js';
export {
  AddIncidentCommentInput,
  ChangeIncidentStatusInput,
  SubmitIncidentReportInput,
} from './incident-steps.input.js';
export { IncidentsModule } from './incidents.module.js';
export * from './migrations/index.js';
export { ReportService } from './report.service.js';
export { StatusService } from './status.service.js';
export { UpdateIncidentInput } from './update-incident.input.js';
