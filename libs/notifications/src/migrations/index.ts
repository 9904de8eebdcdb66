// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateChangeFeed } from './20261124-create-change-feed.js';

export const notificationMigrations: readonly Migration[] = [CreateChangeFeed];
