// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { FilingService } from './filing.service.js';

@Module({ providers: [FilingService], exports: [FilingService] })
export class ObligationsModule {}
