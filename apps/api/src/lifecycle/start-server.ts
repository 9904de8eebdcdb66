// SPDX-License-Identifier: Apache-2.0
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Database,
  type DatabaseOptions,
  type DatabaseServer,
  type Migration,
  migrateServer,
  migrationState,
  NewerDatabase,
  openDatabaseServer,
} from '@prahari/database';
import { type Settings, StartFailure, SystemClock, Unavailable } from '@prahari/kernel';
import type { AppParts } from '../app-parts.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { demoPasswordOf } from './demo-password.js';
import type { Endings } from './endings.js';
import { explainListen, refuseTakenPort } from './listen-failures.js';
import { hasPortal } from '../portal/serve-portal.js';
import { type DemoSignIns, startText } from './start-text.js';

export interface DemoSeeding {
  readonly app: NestFastifyApplication;
  readonly parts: AppParts;
  readonly password: string;
}

/**
 * Fills an empty database through the use cases, unless it was filled before; returns the addresses that can
 * sign in: none where the database is filled with something else.
 */
export type SeedDemo = (seeding: DemoSeeding) => Promise<readonly string[]>;

/** What the features bring; put together in server-parts.ts. */
export interface ServerParts {
  readonly migrations: readonly Migration[];
  readonly entities: DatabaseOptions['entities'];
  readonly createApp: (parts: AppParts) => Promise<NestFastifyApplication>;
  readonly seedDemo?: SeedDemo;
}

export type LoadParts = () => Promise<ServerParts>;

interface StartOptions {
  readonly settings: Settings;
  readonly loadParts: LoadParts;
  readonly endings: Endings;
  /** Given up between two steps once it aborts. */
  readonly signal: AbortSignal;
}

// What is in flight is answered; what takes even longer is cut off, so that PostgreSQL has its time to end in order.
const ANSWER_WITHIN_MS = 6_500;
const IDLE_CHECK_MS = 50;

/** Everything from the settings to the open port, in order; returns what to tell the person who started it. */
export async function startServer({ settings, loadParts, endings, signal }: StartOptions): Promise<string> {
  await refuseTakenPort(settings);
  const logger = createLogger(settings.logLevel);
  const opening = openDatabaseServer({ ...settings, report: (line) => logger.warn(line) });
  const [parts, server] = await bothOrNeither(loadParts(), opening);
  endings.add(() => server.stop());
  signal.throwIfAborted();
  if (server.ownerUrl !== undefined) await migrateServer(server.ownerUrl, parts.migrations);
  signal.throwIfAborted();
  const database = await connect(server, { settings, parts, logger, signal });
  endings.add(() => database.close());
  const { missing, unknown } = await migrationState(database, parts.migrations);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const appParts = { settings, database, clock: new SystemClock(), logger };
  const app = await parts.createApp(appParts);
  endings.add(() => closeApp(app));
  signal.throwIfAborted();
  const demo = missing.length === 0 ? await fillDemo(parts.seedDemo, app, appParts) : undefined;
  signal.throwIfAborted();
  const address = await listen(app, settings);
  return startText({ settings, address, demo, missingMigrations: missing, hasPortal: hasPortal(settings.portalDir) });
}

/** Waits for both, so that no server is left behind by features that can't be loaded. */
async function bothOrNeither(
  loading: Promise<ServerParts>,
  opening: Promise<DatabaseServer>,
): Promise<[ServerParts, DatabaseServer]> {
  const [parts, server] = await Promise.allSettled([loading, opening]);
  if (server.status === 'rejected') throw server.reason;
  if (parts.status === 'fulfilled') return [parts.value, server.value];
  await server.value.stop();
  throw parts.reason;
}

type ConnectParts = Pick<StartOptions, 'settings' | 'signal'> & {
  readonly parts: ServerParts;
  readonly logger: Logger;
};

async function connect(
  { appUrl }: DatabaseServer,
  { settings, parts, logger, signal }: ConnectParts,
): Promise<Database> {
  try {
    return await Database.connect({
      url: appUrl,
      poolSize: settings.poolSize,
      entities: parts.entities,
      onConnectionLost: (error) => {
        // While everything ends, connections do, too.
        if (!signal.aborted) logger.warn({ reason: error.message }, 'A connection to the database broke');
      },
    });
  } catch (cause) {
    throw new StartFailure(`The database does not answer (${(cause as Error).message}): start Prahari again.`, {
      cause,
    });
  }
}

async function fillDemo(
  seed: SeedDemo | undefined,
  app: NestFastifyApplication,
  parts: AppParts,
): Promise<DemoSignIns | undefined> {
  if (!parts.settings.demo || seed === undefined) return undefined;
  const password = await demoPasswordOf(parts.settings);
  const emails = await seed({ app, parts, password });
  // A database with companies of its own is no demo, whatever the setting says.
  return emails.length === 0 ? undefined : { password, emails };
}

async function listen(app: NestFastifyApplication, settings: Settings): Promise<string> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    throw explainListen(error, settings);
  }
  return (await app.getUrl()).replace(/\/$/, '');
}

async function closeApp(app: NestFastifyApplication): Promise<void> {
  const http = app.getHttpServer();
  // A connection that was busy when the closing began is kept alive after its answer: it has to be told each time.
  const idle = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => http.closeAllConnections(), ANSWER_WITHIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}

/** The one line for a start that failed. */
export function tellFailure(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  if (error instanceof Unavailable) return 'The database went away during the start: start Prahari again.';
  const message = error instanceof Error ? error.message : String(error);
  return `Prahari could not start: ${message.replace(/\s+/g, ' ').trim()}`;
}
