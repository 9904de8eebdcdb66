// SPDX-License-Identifier: Apache-2.0
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type ActingParty, Database, sql } from '@prahari/database';
import { Clock, Unavailable } from '@prahari/kernel';
import { FileStore } from './file-store.js';

const CLEANER: ActingParty = {
  databaseRole: 'prahari_jobs',
  companyId: null,
  userId: null,
  kind: 'JOB',
  id: 'upload-cleaner',
  name: 'Upload cleaner',
};
const HOUR = 3_600_000;
/** Milliseconds that a file may belong to nothing. */
const WAITING_TIME = 24 * HOUR;
const BETWEEN_RUNS = HOUR / 6;
/** Looking at every content takes time where there are many. */
const BETWEEN_SWEEPS = HOUR;

/** Removes files that belong to nothing for a day, and contents that no row knows of, in this process and at its ease. */
@Injectable()
export class UploadCleaner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(UploadCleaner.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private swept = new Date(0);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.clean().catch((error: unknown) => {
        // The next run does it.
        if (!(error instanceof Unavailable)) this.logger.error(error);
      });
    }, BETWEEN_RUNS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Rows first: content without a row is removed by the next run, a row without content could be attached. */
  async clean(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - WAITING_TIME);
    const gone = await this.database.transact(CLEANER, (tx) =>
      tx.query<{ key: string }>(sql`delete from upload where uploaded_at < ${before} returning storage_key as key`),
    );
    await this.store.remove(gone.map(({ key }) => key));
    if (now.getTime() - this.swept.getTime() < BETWEEN_SWEEPS) return;
    await this.store.removeForgotten(before, (keys) => this.known(keys));
    this.swept = now;
  }

  private async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ key: string }>(
      CLEANER,
      sql`select storage_key as key from upload where storage_key = any(${[...keys]}::text[])
          union all select storage_key from attachment where storage_key = any(${[...keys]}::text[])
          union all select storage_key from company_logo where storage_key = any(${[...keys]}::text[])`,
    );
    return new Set(rows.map(({ key }) => key));
  }
}
