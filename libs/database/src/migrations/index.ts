// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '../migrate.js';
import { CreateRoles } from './20261124-create-roles.js';
import { CreateEvents } from './20261124-create-events.js';
import { CreateLedgers } from './20261124-create-ledgers.js';

export const databaseMigrations: readonly Migration[] = [CreateRoles, CreateEvents, CreateLedgers];
