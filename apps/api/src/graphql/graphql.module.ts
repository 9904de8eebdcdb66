// SPDX-License-Identifier: Apache-2.0
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { IdentifyService, IdentityModule } from '@prahari/identity';
import { resolvers } from '../features.js';
import { beforeExecution } from './before-execution.js';
import { requirementsOf } from './caller-check.js';
import { formatErrors } from './format-errors.js';
import { graphqlRoute } from './http.js';
import { MAX_DEPTH, MAX_TOKENS, validationRules } from './limits.js';
import { readPropertiesInPlace } from './plain-fields.js';

/**
 * Each document is compiled after its second execution. `jit: 1` would do so too, but never again for a document whose
 * second request was refused; at a threshold of 1 a busy server compiles as well.
 */
const JIT = { minCount: 2, eluThreshold: 1 };

/** GraphQL at /graphql. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    imports: [IdentityModule],
    inject: [IdentifyService],
    useFactory: (identity: IdentifyService) => ({
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: readPropertiesInPlace,
      // @Requires on a field of an object holds as on a root field.
      fieldResolverEnhancers: ['guards'],
      subscription: false,
      graphiql: false,
      jit: JIT,
      // Enums and GraphQL's own scalars go out as they are: what serialising them again costs is a tenth of a list.
      compilerOptions: { disableLeafSerialization: true },
      queryDepth: MAX_DEPTH,
      graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
      validationRules: [...validationRules],
      errorFormatter: formatErrors as unknown as NonNullable<MercuriusDriverConfig['errorFormatter']>,
      additionalRouteOptions: graphqlRoute((request) => identity.identify(request)),
      hooks: { preExecution: beforeExecution(requirementsOf(resolvers)) as never },
    }),
  });
