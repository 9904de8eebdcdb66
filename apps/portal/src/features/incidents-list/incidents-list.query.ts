// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { IncidentsListQuery } from '~/graphql/graphql';

export const IncidentsList = graphql(`
  query IncidentsList($after: String, $filter: IncidentFilter, $orderBy: IncidentOrder) {
    incidents(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        reference
        title
        kind
        status
        severity
        tlp
        detectedAt
        missing
        obligations {
          id
          profile
          stage
          status
          dueAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Apart from the rows: they must not wait for it. */
export const IncidentsCount = graphql(`
  query IncidentsCount($filter: IncidentFilter) {
    incidents(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

export type IncidentRow = IncidentsListQuery['incidents']['nodes'][number];
export type RowClock = IncidentRow['obligations'][number];
