// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { AdvisoriesModule } from '@prahari/advisories';
import { AttachmentsModule } from '@prahari/attachments';
import { CompaniesModule } from '@prahari/companies';
import { IdentityModule } from '@prahari/identity';
import { NotificationsModule } from '@prahari/notifications';
import { RecommendationsModule } from '@prahari/recommendations';
import { IncidentsModule } from '@prahari/incidents';

/** The modules of the features, in the order of their imports. A new feature gets its line here and in migrations.ts. */
export const featureModules: readonly Type<object>[] = [
  CompaniesModule,
  IdentityModule,
  AttachmentsModule,
  IncidentsModule,
  AdvisoriesModule,
  RecommendationsModule,
  NotificationsModule,
];

/** Where @nestjs/graphql marks the classes of resolvers. */
const RESOLVER = 'graphql:resolver_name';

/** The resolvers of all features: what the schema is made of. */
export const resolvers: readonly Type<object>[] = featureModules
  .flatMap((module) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as readonly unknown[])
  .filter(
    (provider): provider is Type<object> => typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider),
  );
