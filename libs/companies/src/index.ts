// SPDX-License-Identifier: Apache-2.0
export { CompaniesModule } from './companies.module.js';
export { CompanyImportService, type ImportOutcome } from './company-import.service.js';
export { CreateCompanyInput } from './company.input.js';
export * from './company.object.js';
export { mayChangeCompany } from './company.policy.js';
export { CompanyQueries } from './company.queries.js';
export { CompanyPayload } from './company.resolver.js';
export { CompanyService, type NewCompany } from './company.service.js';
export * from './company.sql.js';
export type { NewContact } from './contacts.js';
export * from './migrations/index.js';
