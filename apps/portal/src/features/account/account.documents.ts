// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { AccountPageQuery } from '~/graphql/graphql';

export const AccountQuery = graphql(`
  query AccountPage {
    account {
      user {
        id
        displayName
        email
        designation
        phone
        language
        roles
        company {
          id
          name {
            en
            hi
            original
          }
        }
      }
      sessions {
        id
        createdAt
        lastSeenAt
        expiresAt
        isCurrent
      }
    }
  }
`);

export type OwnUser = AccountPageQuery['account']['user'];
export type OwnSession = AccountPageQuery['account']['sessions'][number];

export const SaveDetails = graphql(`
  mutation SaveDetails($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      user {
        id
        displayName
        designation
        phone
        language
      }
    }
  }
`);

export const EndSession = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      user {
        id
      }
    }
  }
`);

export const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      user {
        id
      }
    }
  }
`);
