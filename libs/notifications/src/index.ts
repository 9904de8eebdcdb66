// SPDX-License-Identifier: Apache-2.0
export { notificationMigrations } from './migrations/index.js';
export { NotificationsModule } from './notifications.module.js';
