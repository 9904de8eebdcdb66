// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { type AnyVariables, type RequestPolicy, type TypedDocumentNode, useQuery } from 'urql';
import { type Failure, failureOf } from './failure';

export interface Load<Data> {
  readonly data: Data | undefined;
  readonly failure: Failure | undefined;
  /** Nothing to show yet, or something newer under way. */
  readonly loading: boolean;
  readonly reload: () => void;
}

interface LoadOptions {
  /** Waits: nothing is asked. */
  readonly pause?: boolean;
  /** "cache-and-network" shows at once what is known and asks for what is new. */
  readonly policy?: RequestPolicy;
}

/** What a screen shows, loaded as it appears. */
export function useLoad<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, policy = 'cache-and-network' }: LoadOptions = {},
): Load<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data>({
    query: document as TypedDocumentNode<Data>,
    variables: variables as Record<string, unknown>,
    pause,
    requestPolicy: policy,
  });
  const failure = useMemo(() => error && failureOf(error), [error]);
  const reload = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  // A query that failed has null.
  return { data: data ?? undefined, failure, loading: fetching || stale, reload };
}
