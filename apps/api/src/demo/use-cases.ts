// SPDX-License-Identifier: Apache-2.0
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileStore } from '@prahari/attachments';
import { AccessLog, Database } from '@prahari/database';
import { ContractValidationPipe } from '@prahari/graphql';
import { IdentitySettings } from '@prahari/identity';
import { Clock } from '@prahari/kernel';
import { featureModules } from '../features.js';
import type { DemoClock } from './demo-clock.js';

/** The product's use cases at the time of the story; `checked` is what the API does to an input before them. */
export interface UseCases {
  readonly clock: DemoClock;
  readonly database: Database;
  readonly get: <Service>(service: Type<Service>) => Service;
  readonly checked: <Input extends object>(input: Type<Input>, values: object) => Promise<Input>;
  readonly close: () => Promise<void>;
}

/** The features once more, beside the running application, with another clock. */
export async function openUseCases(app: INestApplicationContext, clock: DemoClock): Promise<UseCases> {
  const context = await NestFactory.createApplicationContext(demoModule(app, clock), {
    abortOnError: false,
    logger: false,
  });
  const pipe = new ContractValidationPipe(clock);
  return {
    clock,
    database: app.get(Database),
    get: (service) => context.get(service, { strict: false }),
    checked: async <Input extends object>(metatype: Type<Input>, values: object) =>
      (await pipe.transform(values, { type: 'body', metatype })) as Input,
    close: () => context.close(),
  };
}

function demoModule(app: INestApplicationContext, clock: DemoClock): DynamicModule {
  const database = app.get(Database);
  const providers = [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: IdentitySettings, useValue: app.get(IdentitySettings) },
    { provide: FileStore, useValue: app.get(FileStore) },
    // Seeding reads what it made: that is nobody's reading.
    { provide: AccessLog, useValue: { note: () => undefined, flush: () => Promise.resolve() } },
  ];
  return {
    module: DemoModule,
    imports: [...featureModules],
    global: true,
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

@Module({})
class DemoModule {}
