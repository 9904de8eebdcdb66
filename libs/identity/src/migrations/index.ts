// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateApiClients } from './20261124-create-api-clients.js';
import { CreateCredentials } from './20261124-create-credentials.js';
import { CreateProofs } from './20261124-create-proofs.js';
import { CreateSavedViews } from './20261124-create-saved-views.js';
import { CreateUsers } from './20261124-create-users.js';

export const identityMigrations: readonly Migration[] = [
  CreateUsers,
  CreateCredentials,
  CreateApiClients,
  CreateProofs,
  CreateSavedViews,
];
