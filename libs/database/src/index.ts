// SPDX-License-Identifier: Apache-2.0
export * from './access-log.js';
export * from './context.js';
export * from './check-server.js';
export * from './counter.js';
export * from './database.js';
export * from './database-server.js';
export { NotMigrated, violates } from './database-errors.js';
export * from './embedded/data-folder.js';
export * from './embedded/embedded-postgres.js';
export * from './events.js';
export * from './idempotency.js';
export * from './migrate.js';
export * from './migration-state.js';
export * from './migrations/definer.js';
export * from './migrations/index.js';
export * from './sql.js';
