// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react';
import { ask } from '~/api/client';
import type { Failure } from '~/api/failure';
import type { Load } from '~/api/use-load';
import type { CompaniesToAddressQuery } from '~/graphql/graphql';
import { CompaniesToAddress } from './documents';

export type Addressee = CompaniesToAddressQuery['companies']['nodes'][number];

/** As many as an audience may name. */
const MOST = 500;

async function allCompanies(): Promise<{ readonly data?: readonly Addressee[]; readonly failure?: Failure }> {
  const found: Addressee[] = [];
  let after: string | null = null;
  do {
    const { data, failure }: Awaited<ReturnType<typeof page>> = await page(after);
    if (failure) return { failure };
    found.push(...data.companies.nodes);
    after = data.companies.pageInfo.hasNextPage ? (data.companies.pageInfo.endCursor ?? null) : null;
  } while (after !== null && found.length < MOST);
  return { data: found };
}

const page = (after: string | null) => ask(CompaniesToAddress, { after });

/** Every company, all at once: an audience is chosen among all. */
export function useCompanies(): Load<readonly Addressee[]> {
  const [state, setState] = useState<Omit<Load<readonly Addressee[]>, 'reload'>>({
    data: undefined,
    failure: undefined,
    loading: true,
  });
  const reload = useCallback(() => {
    setState((last) => ({ ...last, loading: true }));
    void allCompanies().then(({ data, failure }) =>
      setState((last) => ({ data: data ?? last.data, failure, loading: false })),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
