// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { AttachmentsModule } from '@prahari/attachments';
import { ObligationsModule } from '@prahari/obligations';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { DraftService } from './draft.service.js';
import { IncidentFileService } from './incident-file.service.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentResolver } from './incident.resolver.js';
import { IncidentViews } from './incident.views.js';
import { ObligationQueries } from './obligation.queries.js';
import { ObligationResolver } from './obligation.resolver.js';
import { ReportService } from './report.service.js';
import { StatusService } from './status.service.js';

@Module({
  imports: [AttachmentsModule, ObligationsModule],
  providers: [
    DraftService,
    ReportService,
    StatusService,
    CommentService,
    IncidentFileService,
    IncidentQueries,
    CommentQueries,
    ObligationQueries,
    IncidentViews,
    IncidentResolver,
    ObligationResolver,
  ],
  exports: [DraftService, ReportService, StatusService, CommentService, IncidentFileService, IncidentQueries],
})
export class IncidentsModule {}
