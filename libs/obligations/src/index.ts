// SPDX-License-Identifier: Apache-2.0
export { clocksFor, type IncidentFacts, type WantedClock } from './clock-state.js';
export { judgeFiling, statusOf, type ClockInstants, type ObligationStatus } from './clock-status.js';
export { profilesInForce, REPORTING_PROFILES, type ReportingProfile } from './reporting-profile.js';
export { REPORT_STAGES, type ReportStage, type SubmittedReport } from './trigger.js';
export { keepClocks } from './clock-keeper.js';
export { FilingService } from './filing.service.js';
export * from './migrations/index.js';
export * from './obligation.object.js';
export * from './obligation.sql.js';
export { ObligationsModule } from './obligations.module.js';
