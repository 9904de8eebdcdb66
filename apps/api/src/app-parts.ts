// SPDX-License-Identifier: Apache-2.0
import type { Database } from '@prahari/database';
import type { Argon2Cost } from '@prahari/identity';
import type { Clock, Settings } from '@prahari/kernel';
import type { Logger } from './logging/logger.js';

/** What the application is made of: opened before it starts, ended by whoever opened it. */
export interface AppParts {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
  /** Absent: standard output, at the level of the settings. */
  readonly logger?: Logger;
  /** Only tests set it, to be fast. */
  readonly argon2?: Argon2Cost;
}
