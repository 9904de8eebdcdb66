// SPDX-License-Identifier: Apache-2.0
import { gql } from '@urql/core';
import type { graphql as Typed } from '~/graphql';

const fragments = new Map<string, string>();

/**
 * A document with the types that `npm run portal:generate` made for it. The text stays in its screen's file: the
 * generated module holds the documents of all screens at once, which the sign-in page would have to load.
 */
export const graphql = ((source: string) => {
  const [, fragment] = /^\s*fragment (\w+) on/.exec(source) ?? [];
  if (fragment !== undefined) fragments.set(fragment, source);
  return gql([source, ...usedBy(source)].join('\n'));
}) as unknown as typeof Typed;

/** The texts of the fragments that a document spreads, and of those that they spread in turn. */
function usedBy(source: string, found = new Map<string, string>()): readonly string[] {
  for (const [, name = ''] of source.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
    if (found.has(name)) continue;
    const text = fragments.get(name);
    if (text === undefined) throw new Error(`Import the file of the fragment ${name}, so that it is known.`);
    found.set(name, text);
    usedBy(text, found);
  }
  return [...found.values()];
}
