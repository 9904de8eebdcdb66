// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateAttachments } from './20261124-create-attachments.js';
import { CreateCompanyLogos } from './20261124-create-company-logos.js';

export const attachmentMigrations: readonly Migration[] = [CreateAttachments, CreateCompanyLogos];
