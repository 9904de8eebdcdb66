// SPDX-License-Identifier: Apache-2.0
import { type Clock, Unavailable } from '@prahari/kernel';
import type { ActingParty } from './context.js';
import type { Database } from './database.js';
import { sql } from './sql.js';

const JOBS: ActingParty = {
  databaseRole: 'prahari_jobs',
  companyId: null,
  userId: null,
  kind: 'JOB',
  id: 'access-log',
  name: 'Access log',
};
/** Milliseconds that entries are gathered, so that reading is not slowed by writing. */
const GATHER = 200;
/** Milliseconds until what could not be written is tried again. */
const REPEAT = 5_000;
/** Entries that are kept while the database is away; beyond them the oldest are lost. */
const MOST_KEPT = 10_000;

export interface Access {
  readonly companyId: string;
  readonly objectType: string;
  readonly objectId: string;
}

/** Who read which single object, noted after the answer and written in batches; kept while the database is away. */
export class AccessLog {
  private entries: (Access & { readonly reader: ActingParty; readonly at: Date })[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  note(reader: ActingParty, access: Access): void {
    this.entries.push({ ...access, reader, at: this.clock.now() });
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  /** Writes what has been gathered; called at shutdown too. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const entries = this.entries;
    this.entries = [];
    if (entries.length > 0) {
      this.writing = this.writing.then(() => this.write(entries)).catch((error: unknown) => this.keep(entries, error));
    }
    return this.writing;
  }

  /** What failed for another reason than the database being away would fail again. */
  private keep(entries: AccessLog['entries'], error: unknown): void {
    this.onFailure(error);
    if (!(error instanceof Unavailable)) return;
    const kept = [...entries, ...this.entries];
    this.entries = kept.slice(-MOST_KEPT);
    if (kept.length > MOST_KEPT)
      this.onFailure(new Error(`Lost ${kept.length - MOST_KEPT} entries of the access log.`));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), REPEAT).unref();
  }

  private async write(entries: AccessLog['entries']): Promise<void> {
    await this.database.transact(JOBS, (tx) =>
      tx.query(sql`
        insert into access_log (company_id, object_type, object_id, reader_company_id, reader_kind, reader_id, reader_name, at)
        select * from unnest(
          ${entries.map((e) => e.companyId)}::uuid[], ${entries.map((e) => e.objectType)}::text[],
          ${entries.map((e) => e.objectId)}::uuid[], ${entries.map((e) => e.reader.companyId)}::uuid[],
          ${entries.map((e) => e.reader.kind)}::text[], ${entries.map((e) => e.reader.id)}::text[],
          ${entries.map((e) => e.reader.name)}::text[], ${entries.map((e) => e.at)}::timestamptz[])`),
    );
  }
}
