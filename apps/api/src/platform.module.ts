// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { FileStore, FolderFileStore } from '@prahari/attachments';
import { AccessLog, Database } from '@prahari/database';
import { IdentitySettings } from '@prahari/identity';
import { Clock, type Settings } from '@prahari/kernel';
import type { AppParts } from './app-parts.js';
import type { Logger } from './logging/logger.js';

/** Where the whole product finds the database, the time, the access log and its settings. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly accessLog: AccessLog) {}

  static of({ database, clock, settings, logger, argon2 }: AppParts & { readonly logger: Logger }): DynamicModule {
    const accessLog = new AccessLog(database, clock, (error) =>
      logger.error({ err: error }, 'Could not write the access log'),
    );
    const providers = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: AccessLog, useValue: accessLog },
      { provide: FileStore, useValue: new FolderFileStore(path.join(settings.dataDir, 'files'), clock) },
      { provide: IdentitySettings, useValue: { ...identitySettings(settings), ...(argon2 && { argon2 }) } },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** After the last answer: nothing is read any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.accessLog.flush();
  }
}

const identitySettings = ({ publicUrl, sessionIdleMinutes, sessionHours }: Settings): IdentitySettings => ({
  publicUrl,
  sessionIdleMinutes,
  sessionMaxHours: sessionHours,
});
