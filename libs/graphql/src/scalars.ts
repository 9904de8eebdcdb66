// SPDX-License-Identifier: Apache-2.0
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new GraphQLError('DateTime cannot represent a value that is no text.');
  return value;
};

/** Whether a time has the form of an answer already, as Database.read gives it. */
const isAnswer = (value: unknown): value is string =>
  typeof value === 'string' && value.length === ANSWER.length && value.endsWith('Z') && value[10] === 'T';
const ANSWER = '2026-11-24T20:10:00.000Z';

/** ISO 8601 with an offset, given back in UTC. A number or a time without offset is refused: it could mean anything. */
export const DateTime = new GraphQLScalarType<Date, string | Date>({
  name: 'DateTime',
  description: 'A moment in ISO 8601 with offset, as 2026-11-24T20:10:00+05:30; returned in UTC.',
  serialize: (value) => (isAnswer(value) ? value : GraphQLDateTime.serialize(value)),
  parseValue: (value) => GraphQLDateTime.parseValue(text(value)),
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) {
      throw new GraphQLError('DateTime cannot represent a value that is no text.', { nodes: node });
    }
    return GraphQLDateTime.parseLiteral(node, {});
  },
});

/** An integer up to 2^53-1: real reports name more than 2^31 records. */
export const SafeInt = new GraphQLScalarType({ ...GraphQLSafeInt.toConfig(), name: 'SafeInt' });

export const Json = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON' });
