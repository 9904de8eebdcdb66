// SPDX-License-Identifier: Apache-2.0
import { coerceInputValue, GraphQLEnumType, GraphQLInputObjectType, GraphQLInt, GraphQLNonNull } from 'graphql';
import { DateTime, enumOf, SafeInt } from '@prahari/graphql';
import { problemOf } from './form-problem.js';

enumOf('Taste', ['SWEET', 'SOUR']);
const type = new GraphQLInputObjectType({
  name: 'ThingInput',
  fields: {
    count: { type: new GraphQLNonNull(GraphQLInt) },
    records: { type: SafeInt },
    at: { type: DateTime },
    taste: { type: new GraphQLEnumType({ name: 'Taste', values: { SWEET: {}, SOUR: {} } }) },
  },
});

function told(value: unknown, tellsSchema = true): string[] {
  const sentences: string[] = [];
  coerceInputValue(value, type, (steps, _value, { message }) => {
    const problem = problemOf(message, ['input', ...steps].join('.'), tellsSchema);
    sentences.push(`${problem.path} ${problem.code}: ${problem.message}`);
  });
  return sentences;
}

describe('problemOf', () => {
  it.each<[object | string, string]>([
    [{ count: 2.5 }, 'input.count INVALID_VALUE: Give a whole number.'],
    [{ count: 2 ** 31 }, 'input.count INVALID_VALUE: Give a whole number from -2,147,483,648 to 2,147,483,647.'],
    [{ count: null }, 'input.count REQUIRED: This must not be empty (null).'],
    [{}, 'input.count REQUIRED: This field is needed.'],
    [
      { count: 1, records: 2 ** 60 },
      'input.records INVALID_VALUE: Give a whole number of at most 9,007,199,254,740,991.',
    ],
    [
      { count: 1, at: '2026-11-24 20:10' },
      'input.at INVALID_VALUE: Give a time in ISO 8601 with an offset, as 2026-11-24T20:10:00+05:30.',
    ],
    [
      { count: 1, at: 5 },
      'input.at INVALID_VALUE: Give a time in ISO 8601 with an offset, as 2026-11-24T20:10:00+05:30.',
    ],
    [{ count: 1, taste: 'SWET' }, 'input.taste INVALID_VALUE: Choose one of: SWEET, SOUR.'],
    [{ count: 1, taste: 'BAD\n"' }, 'input.taste INVALID_VALUE: Choose one of: SWEET, SOUR.'],
    [{ count: 1, taste: 5 }, 'input.taste INVALID_VALUE: Choose one of: SWEET, SOUR.'],
    [
      { count: 1, tast: 'SWEET' },
      'input.tast UNKNOWN_FIELD: There is no such field. Leave it out. Did you mean "taste" or "at"?',
    ],
    ['x', 'input INVALID_VALUE: Give an object with fields, in braces.'],
  ])('says of %j what to do', (value, sentence) => {
    expect(told(value)).toEqual([sentence]);
  });

  it('tells nothing of the schema where it must not', () => {
    expect(told({ count: 1, taste: 'SWET', tast: 'SWEET' }, false)).toEqual([
      'input.taste INVALID_VALUE: There is no such choice.',
      'input.tast UNKNOWN_FIELD: There is no such field. Leave it out.',
    ]);
  });
});
