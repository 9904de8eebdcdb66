// SPDX-License-Identifier: Apache-2.0
import { DataSource, type MigrationInterface } from 'typeorm';
import { StartFailure } from '@prahari/kernel';

export type Migration = new () => MigrationInterface;

/** Parallel starts wait for each other: roles belong to the whole cluster. Any constant serves as the key. */
const LOCK = 7_724_274_1;

/** The names of migrations that a database has and the code doesn't know: it was migrated by a newer version. */
export class NewerDatabase extends StartFailure {
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was migrated by a newer version of Prahari (${unknown.join(', ')}). Start that version, or restore a backup.`,
    );
  }
}

/**
 * Brings the database to the state of the code, with the owner's login. Each migration is one transaction.
 * Returns the names that were run. Throws NewerDatabase where the database is ahead of the code.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    installExtensions: false,
    // Its other loggers write a failure to the terminal, where the caller tells it in one line.
    logger: 'debug',
    extra: { max: 2 },
  });
  await source.initialize();
  const locker = source.createQueryRunner();
  try {
    await locker.query(`select pg_advisory_lock(${String(LOCK)})`);
    const exists = (await locker.query(`select to_regclass('migration') is not null as found`)) as [{ found: boolean }];
    if (exists[0].found) {
      const applied = (await locker.query('select name from migration order by id')) as { name: string }[];
      const known = new Set(migrationNames(migrations));
      const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
      if (unknown.length > 0) throw new NewerDatabase(unknown);
    }
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await locker.release();
    await source.destroy();
  }
}

export const migrationNames = (migrations: readonly Migration[]): string[] =>
  migrations.map((migration) => new migration().name ?? migration.name);
