// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AdvisoriesQueries } from './advisories.queries.js';
import { AdvisoryQueries } from './advisory.queries.js';
import { AdvisoryResolver } from './advisory.resolver.js';
import { AdvisoryDraftingService } from './advisory-drafting.service.js';
import { AdvisoryPublicationService } from './advisory-publication.service.js';
import { AdvisoryReviewService } from './advisory-review.service.js';
import { AdvisoryStepsResolver } from './advisory-steps.resolver.js';
import { Openings } from './openings.service.js';
import { RecommendationResolver } from './recommendation.resolver.js';

/** Needs Database, Clock and AccessLog from the application. */
@Module({
  providers: [
    ...[AdvisoryQueries, AdvisoriesQueries, Openings],
    ...[AdvisoryDraftingService, AdvisoryReviewService, AdvisoryPublicationService, AcknowledgementService],
    ...[AdvisoryResolver, AdvisoryStepsResolver, RecommendationResolver],
  ],
  exports: [AdvisoryDraftingService, AdvisoryReviewService, AdvisoryPublicationService, AcknowledgementService],
})
export class AdvisoriesModule {}
