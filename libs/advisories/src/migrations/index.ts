// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateAdvisories } from './20261124-create-advisories.js';
import { CreateAdvisoryAnswers } from './20261124-create-advisory-answers.js';
import { CreateAdvisoryFunctions } from './20261124-create-advisory-functions.js';
import { CreateKev } from './20261124-create-kev.js';
import { ReadEarlierRevisions } from './20261124-read-earlier-revisions.js';

export const advisoryMigrations: readonly Migration[] = [
  CreateAdvisories,
  CreateAdvisoryAnswers,
  CreateAdvisoryFunctions,
  CreateKev,
  ReadEarlierRevisions,
];
