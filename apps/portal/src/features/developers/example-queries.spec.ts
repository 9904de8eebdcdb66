// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const here = import.meta.dirname;
const schema = buildSchema(readFileSync(path.join(here, '../../../../../schema.graphql'), 'utf8'));
// Read as text: their titles are macros, which only the portal's build knows.
const source = readFileSync(path.join(here, 'example-queries.ts'), 'utf8');
const queries = [...source.matchAll(/query: `([^`]+)`/g)].map(([, query = '']) => query);

describe('the example queries for developers', () => {
  it('are five', () => {
    expect(queries).toHaveLength(5);
  });

  it.each(queries)('fit the schema: %s', (query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});
