// SPDX-License-Identifier: Apache-2.0
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { resolvers } from './features.js';

/** The schema as the resolvers declare it, sorted; without starting the application or a database. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return lexicographicSortSchema(await context.get(GraphQLSchemaFactory).create([...resolvers]));
  } finally {
    await context.close();
  }
}
