// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { ObligationsListQuery } from '~/graphql/graphql';

export const ObligationsList = graphql(`
  query ObligationsList($after: String, $filter: ObligationFilter) {
    obligations(first: 50, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        profile
        stage
        recipients
        status
        dueAt
        basis
        metAt
        incident {
          id
          reference
          title
          status
          company {
            id
            code
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Which rules the filter offers. */
export const OwnProfiles = graphql(`
  query OwnProfiles {
    viewer {
      id
      company {
        id
        reportingProfiles
      }
    }
  }
`);

export type ClockRow = ObligationsListQuery['obligations']['nodes'][number];
