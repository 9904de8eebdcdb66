// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { CompanyPageQuery } from '~/graphql/graphql';

export const CompaniesQuery = graphql(`
  query CompaniesPage($search: String, $after: String) {
    companies(first: 100, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        kind
        isCoordinator
        name {
          en
          hi
          original
        }
      }
    }
  }
`);

/** There is no company by its code alone: the search finds it among those whose code or name holds it. */
export const CompanyQuery = graphql(`
  query CompanyPage($code: String!) {
    companies(first: 100, search: $code) {
      nodes {
        id
        code
        kind
        isCoordinator
        reportingProfiles
        logoUrl
        name {
          en
          hi
          original
        }
        contacts {
          id
          purpose
          name
          designation
          organisationName
          officeAddress
          email
          mobile
          officePhone
          officeFax
        }
      }
    }
  }
`);

export type ShownCompany = CompanyPageQuery['companies']['nodes'][number];
export type ShownContact = ShownCompany['contacts'][number];

export const MakeCompany = graphql(`
  mutation MakeCompany($input: CreateCompanyInput!) {
    createCompany(input: $input) {
      company {
        id
        code
      }
    }
  }
`);

export const SaveContacts = graphql(`
  mutation SaveContacts($input: SetContactsInput!) {
    setContacts(input: $input) {
      company {
        id
        contacts {
          id
          purpose
          name
          designation
          organisationName
          officeAddress
          email
          mobile
          officePhone
          officeFax
        }
      }
    }
  }
`);

export const CompanyPeople = graphql(`
  query CompanyPeople($companyId: ID!) {
    users(first: 100, companyId: $companyId) {
      nodes {
        id
        displayName
        email
        phone
        roles
        active
        lastSignInAt
      }
    }
  }
`);

export const SetLogo = graphql(`
  mutation SetLogo($input: SetCompanyLogoInput!) {
    setCompanyLogo(input: $input) {
      company {
        id
        logoUrl
      }
    }
  }
`);
