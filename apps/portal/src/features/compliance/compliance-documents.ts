// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { ComplianceRowsQuery } from '~/graphql/graphql';

/** What can be chosen to narrow the matrix, and the advisory that the address names. */
export const ComplianceChoicesDocument = graphql(`
  query ComplianceChoices($reference: String, $named: Boolean!) {
    advisory(reference: $reference) @include(if: $named) {
      id
      reference
      title {
        en
        hi
      }
    }
    advisories(first: 100, filter: { status: [PUBLISHED, WITHDRAWN] }) {
      nodes {
        id
        reference
        title {
          en
          hi
        }
      }
    }
  }
`);

export const ComplianceRowsDocument = graphql(`
  query ComplianceRows($after: String, $filter: RecommendationResponseFilter) {
    recommendationResponses(first: 100, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        overdue
        plannedFor
        respondedAt
        reopenedByRevision
        verifiedAt
        verificationNote
        company {
          id
          code
          name {
            en
            hi
          }
        }
        recommendation {
          id
          number
          dueAt
          text {
            en
            hi
          }
          advisory {
            id
            reference
            status
            tlp
            publishedAt
            title {
              en
              hi
            }
          }
        }
      }
    }
  }
`);

/** One company's answers to one advisory: the API has no way to ask for a single one. */
export const AnswersOfCompanyDocument = graphql(`
  query AnswersOfCompany($filter: RecommendationResponseFilter) {
    recommendationResponses(first: 100, filter: $filter) {
      nodes {
        ...WholeAnswer
      }
    }
  }
`);

export const VerifyResponseDocument = graphql(`
  mutation VerifyResponse($input: VerifyResponseInput!) {
    verifyResponse(input: $input) {
      response {
        ...WholeAnswer
      }
    }
  }
`);

export type Answer = ComplianceRowsQuery['recommendationResponses']['nodes'][number];
