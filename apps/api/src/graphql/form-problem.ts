// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@prahari/kernel';
import { choicesOf } from '@prahari/graphql';

const MAX_MESSAGE = 300;

/** Sentences of graphql-js and graphql-scalars, which say what a value is not, and ours, which say what to do. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^DateTime cannot /, 'Give a time in ISO 8601 with an offset, as 2026-11-24T20:10:00+05:30.'],
  [/^Int cannot represent non 32-bit/, 'Give a whole number from -2,147,483,648 to 2,147,483,647.'],
  [/^SafeInt cannot represent unsafe/, 'Give a whole number of at most 9,007,199,254,740,991.'],
  [/^(?:Int|SafeInt) cannot /, 'Give a whole number.'],
  [/^Float cannot /, 'Give a number.'],
  [/^Boolean cannot /, 'Give true or false.'],
  [/^String cannot /, 'Give a text in double quotes.'],
  [/^ID cannot /, 'Give an id as a text in double quotes.'],
  [
    /^Expected type "\w+" to be an object|^Expected value of type "\w+Input!?"/,
    'Give an object with fields, in braces.',
  ],
];

const NO_SUCH_CHOICE = /^(?:Value "[^]*" does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent )/;

/**
 * Makes a problem of what graphql-js says about a value, which it knows by its words alone. `tellsSchema`: whether the
 * caller may hear of fields and choices that the schema has.
 */
export function problemOf(said: string, path: string, tellsSchema: boolean): Problem {
  const missing =
    /^(?:Field|Argument) "(?:\w+\.)?(\w+)" of required type|argument "(\w+)" of type "[^"]+" is required/.exec(said);
  const field = missing?.[1] ?? missing?.[2];
  if (field !== undefined) return { path: join(path, field), code: 'REQUIRED', message: 'This field is needed.' };
  if (/^Expected (?:value of )?non-null/.test(said) || / found null\.$/.test(said))
    return { path, code: 'REQUIRED', message: 'This must not be empty (null).' };
  const unknown = /^Field "(\w+)" is not defined/.exec(said)?.[1];
  if (unknown !== undefined) {
    const at = path.split('.').at(-1) === unknown ? path : join(path, unknown);
    const hint = tellsSchema ? (/ Did you mean [^]*$/.exec(said)?.[0] ?? '') : '';
    return { path: at, code: 'UNKNOWN_FIELD', message: `There is no such field. Leave it out.${hint}` };
  }
  return { path, code: 'INVALID_VALUE', message: sentenceFor(said, tellsSchema) };
}

function sentenceFor(said: string, tellsSchema: boolean): string {
  const [, named, alsoNamed] = NO_SUCH_CHOICE.exec(said) ?? [];
  const choices = choicesOf(named ?? alsoNamed ?? '');
  if (choices !== undefined) return tellsSchema ? `Choose one of: ${choices.join(', ')}.` : 'There is no such choice.';
  const ours = SENTENCES.find(([theirs]) => theirs.test(said));
  return ours?.[1] ?? (said.length > MAX_MESSAGE ? `${said.slice(0, MAX_MESSAGE)}…` : said);
}

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);
