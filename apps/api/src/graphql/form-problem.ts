// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@prahari/kernel';

const MAX_MESSAGE = 300;

/** Makes a problem of what graphql-js says about a value, which it knows by its words alone. */
export function problemOf(said: string, path: string): Problem {
  const missing =
    /^(?:Field|Argument) "(?:\w+\.)?(\w+)" of required type|argument "(\w+)" of type "[^"]+" is required/.exec(said);
  const field = missing?.[1] ?? missing?.[2];
  if (field !== undefined) return { path: join(path, field), code: 'REQUIRED', message: 'This field is needed.' };
  const message = said.length > MAX_MESSAGE ? `${said.slice(0, MAX_MESSAGE)}…` : said;
  if (/^Expected (?:value of )?non-null/.test(said) || / found null\.$/.test(said))
    return { path, code: 'REQUIRED', message: 'This field is needed.' };
  const unknown = /^Field "(\w+)" is not defined/.exec(said)?.[1];
  if (unknown !== undefined) {
    const at = path.split('.').at(-1) === unknown ? path : join(path, unknown);
    return { path: at, code: 'UNKNOWN_FIELD', message };
  }
  return { path, code: 'INVALID_VALUE', message };
}

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);
