// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { CoordinatorHomeQuery } from '~/graphql/graphql';

graphql(`
  fragment AdvisoryLine on Advisory {
    id
    reference
    severity
    status
    updatedAt
    title {
      en
      hi
      original
    }
  }
`);

/** All of the page in one request; what the role does not see is not asked for. */
export const CoordinatorHome = graphql(`
  query CoordinatorHome($incidents: Boolean!, $advisories: Boolean!, $people: Boolean!) {
    reports: incidents(first: 6, filter: { status: [SUBMITTED] }, orderBy: { field: SUBMITTED_AT, direction: DESC })
      @include(if: $incidents) {
      totalCount
      nodes {
        id
        reference
        title
        severity
        submittedAt
        company {
          id
          code
        }
      }
    }
    overdue: obligations(first: 100, filter: { status: [OVERDUE] }) @include(if: $incidents) {
      totalCount
      nodes {
        id
        dueAt
        incident {
          id
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
    review: advisories(first: 5, filter: { status: [IN_REVIEW] }) @include(if: $advisories) {
      totalCount
      nodes {
        ...AdvisoryLine
      }
    }
    approved: advisories(first: 5, filter: { status: [APPROVED] }) @include(if: $advisories) {
      totalCount
      nodes {
        ...AdvisoryLine
      }
    }
    published: advisories(first: 5, filter: { status: [PUBLISHED] }) @include(if: $advisories) {
      totalCount
      nodes {
        ...AdvisoryLine
        publishedAt
        receipts {
          acknowledgedAt
          company {
            id
          }
        }
      }
    }
    asked: recommendationResponses(first: 1) @include(if: $advisories) {
      totalCount
    }
    unanswered: recommendationResponses(first: 1, filter: { status: [NOT_STARTED] }) @include(if: $advisories) {
      totalCount
    }
    late: recommendationResponses(first: 1, filter: { overdue: true }) @include(if: $advisories) {
      totalCount
    }
    companies(first: 1) {
      totalCount
    }
    users(first: 1) @include(if: $people) {
      totalCount
    }
  }
`);

type Nodes<Name extends 'reports' | 'overdue' | 'review' | 'published'> = NonNullable<
  CoordinatorHomeQuery[Name]
>['nodes'][number];

export type NewReport = Nodes<'reports'>;
export type OverdueClock = Nodes<'overdue'>;
export type InReview = Nodes<'review'>;
export type Published = Nodes<'published'>;
