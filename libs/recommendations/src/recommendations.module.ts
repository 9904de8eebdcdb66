// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { AnswerService } from './answer.service.js';
import { ResponseQueries } from './response.queries.js';
import { ResponseResolver } from './response.resolver.js';
import { VerificationService } from './verification.service.js';

/** Needs Database and Clock from the application. */
@Module({
  providers: [ResponseQueries, AnswerService, VerificationService, ResponseResolver],
  exports: [AnswerService, VerificationService],
})
export class RecommendationsModule {}
