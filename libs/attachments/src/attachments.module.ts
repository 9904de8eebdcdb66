// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { CompaniesModule } from '@prahari/companies';
import { AttachmentQueries } from './attachment.queries.js';
import { LogoResolver } from './logo.resolver.js';
import { LogoService } from './logo.service.js';
import { UploadCleaner } from './upload-cleaner.js';
import { UploadService } from './upload.service.js';

/** Needs Database, Clock, AccessLog and FileStore from the application. */
@Module({
  imports: [CompaniesModule],
  providers: [AttachmentQueries, UploadService, UploadCleaner, LogoService, LogoResolver],
  exports: [AttachmentQueries, UploadService, UploadCleaner],
})
export class AttachmentsModule {}
