// SPDX-License-Identifier: Apache-2.0
import { type ListedCompany, useCompanies } from '~/api/use-companies';
import { type Load, useLoad } from '~/api/use-load';
import type { ComplianceChoicesQuery } from '~/graphql/graphql';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { ComplianceChoicesDocument } from './compliance-documents';
import type { ComplianceSearch } from './compliance-search';

export interface Choices extends ComplianceChoicesQuery {
  /** Undefined for a company, which has its own column alone. */
  readonly companies: readonly ListedCompany[] | undefined;
  /** The ids of what the address names by code and reference. */
  readonly companyId: string | undefined;
  readonly advisoryId: string | undefined;
}

/** What can be chosen to narrow the matrix. */
export function useChoices({ company, advisory }: ComplianceSearch): Load<Choices> {
  const ofCoordinator = isOfCoordinator(useViewer());
  const named = { reference: advisory ?? null, named: advisory !== undefined };
  const { data, ...load } = useLoad(ComplianceChoicesDocument, named);
  const companies = useCompanies();
  const all = companies.data;
  return {
    data: data &&
      all && {
        ...data,
        companies: ofCoordinator ? all : undefined,
        companyId: all.find(({ code }) => code === company)?.id,
        advisoryId: data.advisory?.id,
      },
    failure: load.failure ?? companies.failure,
    loading: load.loading || companies.loading,
    reload: () => {
      load.reload();
      companies.reload();
    },
  };
}
