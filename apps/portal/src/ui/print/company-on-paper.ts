// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import { type Load, useLoad } from '~/api/use-load';
import type { CompaniesOnPaperQuery, CompanyOnPaperFragment } from '~/graphql/graphql';

graphql(`
  fragment CompanyOnPaper on Company {
    id
    code
    isCoordinator
    logoUrl
    name {
      en
      hi
    }
    contacts {
      id
      purpose
      officeAddress
    }
  }
`);

/** A company sees itself and the coordinator. The coordinator's people see all, the latest first: not always their own. */
const CompaniesOnPaper = graphql(`
  query CompaniesOnPaper {
    viewer {
      id
      company {
        ...CompanyOnPaper
      }
    }
    companies(first: 2) {
      nodes {
        ...CompanyOnPaper
      }
    }
  }
`);

export interface Senders {
  readonly own: CompanyOnPaperFragment;
  /** Who publishes advisories. */
  readonly coordinator: CompanyOnPaperFragment | undefined;
}

/** Whose letterhead a sheet may carry. */
export function useSenders(): Load<Senders> {
  const { data, ...load } = useLoad(CompaniesOnPaper, {});
  return { ...load, data: data && sendersIn(data) };
}

function sendersIn({ viewer: { company: own }, companies }: CompaniesOnPaperQuery): Senders {
  return { own, coordinator: [own, ...companies.nodes].find(({ isCoordinator }) => isCoordinator) };
}

/** That of the point of contact for CERT-In before any other. */
export function officeAddress(contacts: CompanyOnPaperFragment['contacts']): string | null {
  const [first] = contacts
    .filter(({ officeAddress }) => officeAddress != null && officeAddress !== '')
    .sort((one, other) => rank(one.purpose) - rank(other.purpose));
  return first?.officeAddress ?? null;
}

const rank = (purpose: CompanyOnPaperFragment['contacts'][number]['purpose']) =>
  purpose === 'CERT_IN_POINT_OF_CONTACT' ? 0 : 1;
