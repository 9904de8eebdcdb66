// SPDX-License-Identifier: Apache-2.0
export type { IncidentFacts } from './clock-state.js';
export { statusOf, type ClockInstants } from './clock-status.js';
export { REPORT_STAGES, type ReportStage, type SubmittedReport } from './trigger.js';
export { keepClocks } from './clock-keeper.js';
export { FilingService } from './filing.service.js';
export * from './migrations/index.js';
export * from './obligation.object.js';
export * from './obligation.sql.js';
export { ObligationsModule } from './obligations.module.js';
