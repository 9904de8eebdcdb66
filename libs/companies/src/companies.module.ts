// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { CompanyImportService } from './company-import.service.js';
import { CompanyQueries } from './company.queries.js';
import { CompanyResolver } from './company.resolver.js';
import { CompanyService } from './company.service.js';

/** Needs Database and Clock from the application. */
@Module({
  providers: [CompanyQueries, CompanyService, CompanyImportService, CompanyResolver],
  exports: [CompanyQueries, CompanyService, CompanyImportService],
})
export class CompaniesModule {}
