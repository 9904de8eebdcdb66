// SPDX-License-Identifier: Apache-2.0
import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Nest gives each field that only reads a property a resolver of its own, and a compiled document then makes several
 * closures for each value of each row (a third of what a list allocates). Without it the property is read in place.
 */
export function readPropertiesInPlace(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
    }
  }
  return schema;
}
