// SPDX-License-Identifier: Apache-2.0
import { buildSchema, type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/** What anonymous callers may learn of the schema: nothing but the names of its roots. */
export const BLANK_SCHEMA = buildSchema('type Query { nothing: Boolean }');

/**
 * "GraphQL over HTTP" lets its audits ask for `__type` without signing in, so it is answered, with null: each becomes a
 * field that is always null, under the same name in the answer.
 */
export const withoutTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field: (node): FieldNode | undefined =>
      node.name.value === '__type'
        ? {
            kind: Kind.FIELD,
            alias: node.alias ?? node.name,
            name: { kind: Kind.NAME, value: 'nothing' },
            ...(node.directives && { directives: node.directives }),
          }
        : undefined,
  });
