// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { AdvisoryPageQuery } from '~/graphql/graphql';

/** Which company has it, and said so. */
graphql(`
  fragment Receipts on Advisory {
    id
    receipts {
      deliveredAt
      openedAt
      acknowledgedAt
      acknowledgedBy
      acknowledgedRevision
      company {
        id
        code
        name {
          en
          hi
        }
      }
    }
  }
`);

export const AdvisoryPageDocument = graphql(`
  query AdvisoryPage($id: ID, $reference: String, $ofCoordinator: Boolean!) {
    advisory(id: $id, reference: $reference) {
      id
      reference
      kind
      status
      severity
      tlp
      source
      sourceReference
      sourceDate
      publishedAt
      version
      withdrawnAt
      withdrawalNote
      acknowledged
      techniques
      references
      title {
        en
        hi
      }
      summary {
        en
        hi
      }
      body {
        en
        hi
      }
      products {
        vendor
        product
        versions
      }
      vulnerabilities {
        cve
        title
        cvssScore
        cvssVector
        knownExploited
      }
      indicators {
        id
        type
        value
        description
        tlp
        otherCompaniesCount
      }
      revisions {
        number
        publishedAt
        summary
      }
      workingRevision @include(if: $ofCoordinator) {
        status
      }
      ...Receipts
      recommendations {
        id
        number
        priority
        dueAt
        evidenceRequired
        guidelineClauses
        text {
          en
          hi
        }
        myResponse {
          ...WholeAnswer
        }
        responses @include(if: $ofCoordinator) {
          id
          status
          overdue
          verifiedAt
          verificationNote
        }
      }
    }
  }
`);

export type ReadAdvisory = AdvisoryPageQuery['advisory'];
export type ReadRecommendation = ReadAdvisory['recommendations'][number];
export type ReadAnswer = NonNullable<ReadRecommendation['myResponse']>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An advisory is addressed by its reference, or by its id. */
export const addressedBy = (address: string): { readonly id?: string; readonly reference?: string } =>
  ID.test(address) ? { id: address } : { reference: address };
