// SPDX-License-Identifier: Apache-2.0
import { type AnyVariables, Client, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { type Failure, failureOf } from './failure';
import { send } from './send';

const way = { url: '/graphql', preferGetMethod: false, fetch: send };

/** Without a cache until somebody is signed in: the sign-in page makes one change, and is small. */
let client = new Client({ ...way, exchanges: [fetchExchange] });
let opening: Promise<Client> | undefined;

/**
 * The client with the cache of what was read; one for the page's life. Whoever signs out, or in as somebody else, loads
 * the page anew, and with it this memory.
 */
export const openClient = (): Promise<Client> =>
  (opening ??= import('./cache').then(
    ({ cache }) => (client = new Client({ ...way, exchanges: [cache(), fetchExchange] })),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  ));

export type Outcome<Data> =
  { readonly data: Data; readonly failure?: undefined } | { readonly data?: undefined; readonly failure: Failure };

const UNREADABLE: Failure = { code: 'INTERNAL', message: '', problems: [], repeated: false };

/** Reads once, past the cache. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
  if (error) return { failure: failureOf(error) };
  return data === undefined ? { failure: UNREADABLE } : { data };
}

/** Makes a change. */
export async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (error) return { failure: failureOf(error) };
  return data === undefined ? { failure: UNREADABLE } : { data };
}
