// SPDX-License-Identifier: Apache-2.0
export { AcknowledgementService } from './acknowledgement.service.js';
export { AdvisoriesModule } from './advisories.module.js';
export { responseEvent } from './advisory.events.js';
export { RESPONSE_STATUSES, type ResponseStatus, ResponseStatusEnum } from './advisory.enums.js';
export { ADVISORY_STEPS, type AdvisoryStatus, type AdvisoryStep } from './advisory.lifecycle.js';
export { RecommendationResponse, RecommendationResponseConnection } from './advisory.object.js';
export { CreateAdvisoryInput } from './advisory.input.js';
export { mayRead } from './advisory.policy.js';
export { AdvisoryQueries, viewOf } from './advisory.queries.js';
export { recommendationJson } from './advisory.sql.js';
export { AdvisoryDraftingService } from './advisory-drafting.service.js';
export { AdvisoryPublicationService } from './advisory-publication.service.js';
export { AdvisoryReviewService } from './advisory-review.service.js';
export { holdAudience } from './delivery.js';
export { importKev, parseKev } from './kev.js';
export { advisoryMigrations } from './migrations/index.js';
export { Openings } from './openings.service.js';
export { overdue, responseJson } from './response.sql.js';
