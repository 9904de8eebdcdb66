// SPDX-License-Identifier: Apache-2.0
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PermissionGuard } from '@prahari/access';
import { ContractValidationPipe } from '@prahari/graphql';
import type { AppParts } from './app-parts.js';
import type { Logger } from './logging/logger.js';
import { FilesController } from './files/files.controller.js';
import { featureModules } from './features.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { migrations } from './migrations.js';
import { PlatformModule } from './platform.module.js';
import { RefusalFilter } from './refusal.filter.js';

@Module({})
export class AppModule {
  static of(parts: AppParts & { readonly logger: Logger }): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(parts), ...featureModules, graphqlModule()],
      controllers: [HealthController, FilesController],
      providers: [
        { provide: Readiness, useValue: new Readiness(parts.database, migrations) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: ContractValidationPipe },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
