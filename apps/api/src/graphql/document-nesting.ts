// SPDX-License-Identifier: Apache-2.0

/**
 * Brackets, braces and parentheses inside each other. Documents and variables of the product's schema need some 20 at
 * most; graphql-js' parser, which calls itself for each level, runs out of stack beyond about 1,000 while it is cold.
 */
export const MAX_NESTING = 200;

/** Whether a document's brackets stand too deep in each other. What stands in strings and comments doesn't count. */
export function isNestedTooDeep(document: string): boolean {
  let depth = 0;
  for (let at = 0; at < document.length; at += 1) {
    const character = document[at];
    if (character === '[' || character === '{' || character === '(') depth += 1;
    else if (character === ']' || character === '}' || character === ')') depth -= 1;
    else if (character === '#') at = endOfLine(document, at);
    else if (character === '"') at = endOfString(document, at);
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

function endOfLine(document: string, start: number): number {
  let at = start;
  while (at < document.length && !isLineEnd(document[at])) at += 1;
  return at;
}

/** Where the string that begins at `start` ends: its last quote, or where a parser gives up on it. */
function endOfString(document: string, start: number): number {
  if (document.startsWith('"""', start)) return endOfBlock(document, start);
  let at = start + 1;
  while (at < document.length && document[at] !== '"' && !isLineEnd(document[at])) at += document[at] === '\\' ? 2 : 1;
  return at;
}

function endOfBlock(document: string, start: number): number {
  let end = document.indexOf('"""', start + 3);
  while (end > 0 && document[end - 1] === '\\') end = document.indexOf('"""', end + 3);
  return end < 0 ? document.length : end + 2;
}
