// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateCompanies } from './20261124-create-companies.js';

export const companiesMigrations: readonly Migration[] = [CreateCompanies];
