// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { PartnerHomeQuery } from '~/graphql/graphql';

graphql(`
  fragment DueAnswer on RecommendationResponse {
    id
    status
    overdue
    recommendation {
      id
      number
      dueAt
      text {
        en
        hi
        original
      }
      advisory {
        id
        reference
      }
    }
  }
`);

graphql(`
  fragment RunningClock on Obligation {
    id
    profile
    stage
    recipients
    status
    dueAt
    basis
    incident {
      id
      reference
      title
      status
    }
  }
`);

/**
 * All of the page in one request; what the role does not see is not asked for. Of the clocks that are not overdue, those
 * with an hour (they alone are due after some day): the others have no next one.
 */
export const PartnerHome = graphql(`
  query PartnerHome($incidents: Boolean!, $advisories: Boolean!, $people: Boolean!, $clients: Boolean!) {
    running: obligations(first: 1, filter: { status: [OVERDUE, DUE_SOON, PENDING] }) @include(if: $incidents) {
      totalCount
    }
    overdue: obligations(first: 4, filter: { status: [OVERDUE] }) @include(if: $incidents) {
      totalCount
      nodes {
        ...RunningClock
      }
    }
    next: obligations(first: 4, filter: { status: [DUE_SOON, PENDING], dueFrom: "2000-01-01T00:00:00Z" })
      @include(if: $incidents) {
      totalCount
      nodes {
        ...RunningClock
      }
    }
    drafts: incidents(first: 5, filter: { status: [DRAFT] }, orderBy: { field: UPDATED_AT, direction: DESC })
      @include(if: $incidents) {
      totalCount
      nodes {
        id
        reference
        title
        status
        updatedAt
        missing
      }
    }
    replies: incidents(first: 5, filter: { replyWaiting: true }, orderBy: { field: UPDATED_AT, direction: DESC })
      @include(if: $incidents) {
      totalCount
      nodes {
        id
        reference
        title
        status
        comments(first: 3) {
          nodes {
            id
            authorName
            body
            createdAt
            visibility
          }
        }
      }
    }
    unacknowledged: advisories(first: 5, filter: { unacknowledged: true }) @include(if: $advisories) {
      totalCount
      nodes {
        id
        reference
        severity
        publishedAt
        title {
          en
          hi
          original
        }
      }
    }
    late: recommendationResponses(first: 10, filter: { overdue: true }) @include(if: $advisories) {
      totalCount
      nodes {
        ...DueAnswer
      }
    }
    open: recommendationResponses(first: 30, filter: { status: [NOT_STARTED, IN_PROGRESS] }) @include(if: $advisories) {
      totalCount
      nodes {
        ...DueAnswer
      }
    }
    users(first: 1) @include(if: $people) {
      totalCount
    }
    apiClients @include(if: $clients) {
      id
      revokedAt
    }
    viewer {
      id
      company {
        id
        contacts {
          id
          purpose
        }
      }
    }
  }
`);

type Nodes<Name extends 'next' | 'drafts' | 'replies' | 'unacknowledged' | 'open'> = NonNullable<
  PartnerHomeQuery[Name]
>['nodes'][number];

export type Clock = Nodes<'next'>;
export type Draft = Nodes<'drafts'>;
export type Replied = Nodes<'replies'>;
export type Unacknowledged = Nodes<'unacknowledged'>;
export type DueAnswer = Nodes<'open'>;
