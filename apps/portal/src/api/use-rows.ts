// SPDX-License-Identifier: Apache-2.0
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { ask } from './client';
import type { Failure } from './failure';

interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number | null;
}

interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
  /** Null above 10,000; undefined where it was not asked for. */
  readonly totalCount: number | null | undefined;
  readonly isFirst: boolean;
}

export interface Rows<Row> extends Omit<Pages<Row>, 'endCursor' | 'isFirst'> {
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  /** Loads the next page; harmless while one is under way or there is none. */
  readonly more: () => void;
  readonly reload: () => void;
}

const NONE: Pages<never> = { rows: [], endCursor: null, hasMore: true, totalCount: undefined, isFirst: true };

interface State<Row> {
  readonly pages: Pages<Row>;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

const UNASKED: State<never> = { pages: NONE, failure: undefined, loading: false };

/**
 * The rows of a list, page by page. They are kept here and not in the cache, which would read all of them again for
 * each page. `document` takes `after`; other variables start the list anew when they change.
 */
export function useRows<Data, Variables extends { after?: string | null | undefined }, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: (data: Data) => Connection<Row>,
): Rows<Row> {
  const [{ pages, failure, loading }, set] = useState<State<Row>>(UNASKED);
  const latest = useRef({ variables, connectionOf, pages, pagesOf: '', run: 0, busy: false });
  latest.current.variables = variables;
  latest.current.connectionOf = connectionOf;

  const load = useCallback(
    async (from: Pages<Row>) => {
      const run = (latest.current.run += 1);
      latest.current.busy = true;
      set((state) => ({ ...state, loading: true }));
      const asked = JSON.stringify(latest.current.variables);
      const outcome = await ask(document, { ...latest.current.variables, after: from.endCursor } as Variables);
      if (run !== latest.current.run) return;
      latest.current.busy = false;
      if (outcome.data) latest.current.pages = joined(from, latest.current.connectionOf(outcome.data));
      // Rows of other variables must not stand there as the answer to these.
      else if (latest.current.pagesOf !== asked) latest.current.pages = NONE;
      latest.current.pagesOf = asked;
      const { pages: joint } = latest.current;
      startTransition(() => set({ pages: joint, failure: outcome.failure, loading: false }));
    },
    [document],
  );
  const more = useCallback(() => {
    if (!latest.current.busy && latest.current.pages.hasMore) void load(latest.current.pages);
  }, [load]);
  const reload = useCallback(() => {
    void load(NONE);
  }, [load]);

  const key = JSON.stringify(variables);
  useEffect(() => {
    void load(NONE);
  }, [load, key]);
  const { rows, hasMore, totalCount } = pages;
  return { rows, hasMore, totalCount, loading, failure, more, reload };
}

const joined = <Row>(from: Pages<Row>, { nodes, pageInfo, totalCount }: Connection<Row>): Pages<Row> => ({
  rows: [...from.rows, ...nodes],
  endCursor: pageInfo.endCursor ?? null,
  hasMore: pageInfo.hasNextPage,
  totalCount: from.isFirst ? totalCount : from.totalCount,
  isFirst: false,
});
