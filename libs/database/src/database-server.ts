// SPDX-License-Identifier: Apache-2.0
import { StartFailure } from '@prahari/kernel';
import { checkServer, refuseStrongLogin } from './check-server.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';
import { urlsOfRunning } from './embedded/running-postgres.js';
import { migrate, type Migration } from './migrate.js';

export interface DatabaseServerOptions {
  readonly databaseUrl: string | undefined;
  readonly ownerDatabaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly report?: (line: string) => void;
}

/** The PostgreSQL of one process: its own embedded one, or the one that the settings name. */
export interface DatabaseServer {
  readonly appUrl: string;
  /** Absent: this process may not migrate. */
  readonly ownerUrl: string | undefined;
  /** Ends the embedded server; leaves another one alone. */
  stop(): Promise<void>;
}

const leaveAlone = (): Promise<void> => Promise.resolve();

/** Opens the server that the settings name, or starts the embedded one. Throws a StartFailure, with nothing left running. */
export async function openDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { databaseUrl, ownerDatabaseUrl, dataDir, report } = options;
  if (databaseUrl === undefined) return EmbeddedPostgres.start({ dataDir, report });
  await checkServer(databaseUrl, 'DATABASE_URL');
  await refuseStrongLogin(databaseUrl, 'DATABASE_URL');
  if (ownerDatabaseUrl !== undefined) await checkServer(ownerDatabaseUrl, 'PRAHARI_OWNER_DATABASE_URL');
  return { appUrl: databaseUrl, ownerUrl: ownerDatabaseUrl, stop: leaveAlone };
}

/** As openDatabaseServer, for a command beside a server that may be running: joins its embedded PostgreSQL. */
export async function joinDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const running = options.databaseUrl === undefined ? await urlsOfRunning(options.dataDir) : undefined;
  return running === undefined ? openDatabaseServer(options) : { ...running, stop: leaveAlone };
}

const MIGRATION_ADVICE: Readonly<Record<string, string>> = {
  '42501': 'the login of PRAHARI_OWNER_DATABASE_URL must own the database and have CREATEROLE',
  '53100': 'the disk of the database is full, make room and start again',
};

/** Runs what is missing, with the owner's login; throws a StartFailure that tells why it can't. */
export async function migrateServer(ownerUrl: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  try {
    return await migrate(ownerUrl, migrations);
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause;
    const { code, message } = cause as Error & { code?: string };
    const advice = MIGRATION_ADVICE[code ?? ''] ?? 'nothing of the failed step was kept';
    throw new StartFailure(`The database could not be migrated (${message}): ${advice}.`, { cause });
  }
}
