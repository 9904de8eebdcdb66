// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateObligations } from './20261124-create-obligations.js';

export const obligationMigrations: readonly Migration[] = [CreateObligations];
