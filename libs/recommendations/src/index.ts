// SPDX-License-Identifier: Apache-2.0
export { AnswerService } from './answer.service.js';
export { RecommendationsModule } from './recommendations.module.js';
export { VerificationService } from './verification.service.js';
