// SPDX-License-Identifier: Apache-2.0
import { advisoryMigrations } from '@prahari/advisories';
import { attachmentMigrations } from '@prahari/attachments';
import { companiesMigrations } from '@prahari/companies';
import { databaseMigrations, type Migration } from '@prahari/database';
import { identityMigrations } from '@prahari/identity';
import { incidentMigrations } from '@prahari/incidents';
import { notificationMigrations } from '@prahari/notifications';
import { obligationMigrations } from '@prahari/obligations';

/** All migrations, in the order in which they build on each other. */
export const migrations: readonly Migration[] = [
  ...databaseMigrations,
  ...companiesMigrations,
  ...identityMigrations,
  ...incidentMigrations,
  ...obligationMigrations,
  ...advisoryMigrations,
  ...attachmentMigrations,
  ...notificationMigrations,
];
