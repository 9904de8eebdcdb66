// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { ObligationsModule } from '@prahari/obligations';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { DraftService } from './draft.service.js';
import { IncidentQueries } from './incident.queries.js';
import { IncidentResolver } from './incident.resolver.js';
import { IncidentViews } from './incident.views.js';
import { ObligationQueries } from './obligation.queries.js';
import { ObligationResolver } from './obligation.resolver.js';
import { ReportService } from './report.service.js';
import { StatusService } from './status.service.js';

@Module({
  imports: [ObligationsModule],
  providers: [
    DraftService,
    ReportService,
    StatusService,
    CommentService,
    IncidentQueries,
    CommentQueries,
    ObligationQueries,
    IncidentViews,
    IncidentResolver,
    ObligationResolver,
  ],
  exports: [DraftService, ReportService, StatusService, CommentService, IncidentQueries],
})
export class IncidentsModule {}
