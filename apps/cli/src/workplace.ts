// SPDX-License-Identifier: Apache-2.0
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AccessLog,
  Database,
  type DatabaseServer,
  joinDatabaseServer,
  migrateServer,
  migrationState,
} from '@prahari/database';
import { IdentitySettings } from '@prahari/identity';
import { Clock, type Settings, StartFailure, SystemClock } from '@prahari/kernel';
import { entities } from '../../api/src/entities.js';
import { migrations } from '../../api/src/migrations.js';
import type { Context } from './command.js';

const POOL_SIZE = 2;

/** Runs `work` with the PostgreSQL that the settings name, with that of the running server, or with one started for it. */
export async function withDatabaseServer(
  { settings, print }: Context,
  work: (server: DatabaseServer) => Promise<void>,
): Promise<void> {
  const server = await joinDatabaseServer({ ...settings, report: print });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** Runs `work` with the use cases of a feature, on a database that is up to date. */
export async function withUseCases(
  context: Context,
  feature: Type<object>,
  work: (useCases: INestApplicationContext) => Promise<void>,
): Promise<void> {
  await withDatabaseServer(context, async ({ appUrl, ownerUrl }) => {
    if (ownerUrl !== undefined) await migrateServer(ownerUrl, migrations);
    const database = await Database.connect({ url: appUrl, poolSize: POOL_SIZE, entities });
    try {
      await refuseOtherState(database);
      const useCases = await NestFactory.createApplicationContext(moduleOf(feature, database, context.settings), {
        abortOnError: false,
        logger: false,
      });
      await work(useCases);
      await useCases.close();
    } finally {
      await database.close();
    }
  });
}

async function refuseOtherState(database: Database): Promise<void> {
  const { missing, unknown } = await migrationState(database, migrations);
  if (unknown.length > 0) {
    throw new StartFailure(
      `The database was migrated by a newer version of Prahari (${unknown.join(', ')}): use that version.`,
    );
  }
  if (missing.length > 0) {
    throw new StartFailure(`The database lacks ${missing.length} migrations: run "npm run cli -- migrate" first.`);
  }
}

function moduleOf(feature: Type<object>, database: Database, settings: Settings): DynamicModule {
  const clock = new SystemClock();
  const identity: IdentitySettings = {
    publicUrl: settings.publicUrl,
    sessionIdleMinutes: settings.sessionIdleMinutes,
    sessionMaxHours: settings.sessionHours,
  };
  const providers = [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: IdentitySettings, useValue: identity },
    // Nothing is read on behalf of a person here.
    { provide: AccessLog, useValue: new AccessLog(database, clock, () => undefined) },
  ];
  return {
    module: Workplace,
    imports: [feature],
    global: true,
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

@Module({})
class Workplace {}
