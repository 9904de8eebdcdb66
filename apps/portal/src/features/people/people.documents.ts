// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { PeoplePageQuery } from '~/graphql/graphql';

export const PeopleQuery = graphql(`
  query PeoplePage($companyId: ID, $after: String) {
    users(first: 100, after: $after, companyId: $companyId) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        displayName
        email
        designation
        phone
        language
        roles
        active
        lastSignInAt
        company {
          id
          code
          name {
            en
            hi
            original
          }
        }
      }
    }
  }
`);

export type ListedPerson = PeoplePageQuery['users']['nodes'][number];

export const ResetPasswordLink = graphql(`
  mutation ResetPasswordLink($userId: ID!) {
    createPasswordReset(input: { userId: $userId }) {
      link
      user {
        id
      }
    }
  }
`);

export const ChangeRoles = graphql(`
  mutation ChangeRoles($userId: ID!, $roles: [Role!]!) {
    setUserRoles(input: { userId: $userId, roles: $roles }) {
      user {
        id
        roles
      }
    }
  }
`);

export const ChangeActive = graphql(`
  mutation ChangeActive($userId: ID!, $active: Boolean!) {
    setUserActive(input: { userId: $userId, active: $active }) {
      user {
        id
        active
      }
    }
  }
`);
