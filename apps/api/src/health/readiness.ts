// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, type Migration, migrationState } from '@prahari/database';

// A load balancer's own patience is seldom longer.
const ANSWER_WITHIN_MS = 2_000;

/** Whether requests can be answered: the database does, and has exactly the migrations that the code knows. */
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly migrations: readonly Migration[],
  ) {}

  async isReady(): Promise<boolean> {
    return Promise.race([this.look(), sleep(ANSWER_WITHIN_MS, false, { ref: false })]);
  }

  private async look(): Promise<boolean> {
    try {
      const { missing, unknown } = await migrationState(this.database, this.migrations);
      return missing.length === 0 && unknown.length === 0;
    } catch {
      // Why it does not answer is logged where requests fail; this one only says that it does not.
      return false;
    }
  }
}
