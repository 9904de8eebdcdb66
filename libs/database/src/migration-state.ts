// SPDX-License-Identifier: Apache-2.0
import type { DatabaseContext } from './context.js';
import type { Database } from './database.js';
import { NotMigrated } from './database-errors.js';
import { type Migration, migrationNames } from './migrate.js';
import { sql } from './sql.js';

/** The names of the migrations that ran: the one thing of them that the application may read. */
const READER: DatabaseContext = { databaseRole: 'prahari_jobs', companyId: null, userId: null };

// Before the first migration there is no role (NotMigrated, or 42501 where another database of the cluster has it) or no
// table (NotMigrated); before this right was given, none to read it (42501).
const NOT_MIGRATED = ['42704', '42501'];

export interface MigrationState {
  /** Known to the code, not yet run: `npm run cli -- migrate` runs them. */
  readonly missing: readonly string[];
  /** Run by a newer version of Prahari, unknown to this one. */
  readonly unknown: readonly string[];
}

/** Compares what ran in the database with what the code has. Throws Unavailable while the database is away. */
export async function migrationState(database: Database, migrations: readonly Migration[]): Promise<MigrationState> {
  const known = migrationNames(migrations);
  const applied = await appliedNames(database);
  return {
    missing: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function appliedNames(database: Database): Promise<readonly string[]> {
  try {
    const rows = await database.read<{ name: string }>(READER, sql`select name from migration`);
    return rows.map(({ name }) => name);
  } catch (error) {
    const isMissing = error instanceof NotMigrated || NOT_MIGRATED.includes((error as { code?: string }).code ?? '');
    if (isMissing) return [];
    throw error;
  }
}
