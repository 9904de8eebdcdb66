// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react';
import type { ListedCompaniesQuery } from '~/graphql/graphql';
import { ask } from './client';
import type { Failure } from './failure';
import { graphql } from './graphql';
import type { Load } from './use-load';

const ListedCompanies = graphql(`
  query ListedCompanies($after: String) {
    companies(first: 100, after: $after) {
      nodes {
        id
        code
        isCoordinator
        kind
        reportingProfiles
        name {
          en
          hi
          original
        }
        contacts {
          id
          name
          purpose
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type ListedCompany = ListedCompaniesQuery['companies']['nodes'][number];

async function allCompanies(): Promise<{ readonly data?: readonly ListedCompany[]; readonly failure?: Failure }> {
  const found: ListedCompany[] = [];
  let after: string | null = null;
  do {
    const { data, failure }: Awaited<ReturnType<typeof page>> = await page(after);
    if (failure) return { failure };
    found.push(...data.companies.nodes);
    after = data.companies.pageInfo.hasNextPage ? (data.companies.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return { data: found };
}

const page = (after: string | null) => ask(ListedCompanies, { after });

/** Every company that the viewer sees, all at once: to be chosen among, or looked through. */
export function useCompanies(): Load<readonly ListedCompany[]> {
  const [state, setState] = useState<Omit<Load<readonly ListedCompany[]>, 'reload'>>({
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
