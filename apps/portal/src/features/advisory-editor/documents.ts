// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';

/** The ids are asked for under other names: the same ids have other words in the published revision. */
graphql(`
  fragment PreparedRevision on AdvisoryWorkingRevision {
    status
    changes: summary
    kind
    severity
    tlp
    title {
      en
      hi
      original
    }
    summaryText {
      en
      hi
      original
    }
    body {
      en
      hi
      original
    }
    audience {
      id
      code
      name {
        en
        hi
        original
      }
    }
    products {
      vendor
      product
      versions
    }
    vulnerabilities {
      cve
      title
      cvssVector
      cvssScore
      knownExploited
    }
    indicators {
      indicatorId: id
      type
      value
      description
      tlp
    }
    techniques
    references
    recommendations {
      recommendationId: id
      number
      priority
      dueAt
      evidenceRequired
      guidelineClauses
      text {
        en
        hi
        original
      }
    }
  }
`);

/** All that the coordinator's people write, as it is shown: the published revision, or the draft of the first one. */
graphql(`
  fragment EditedAdvisory on Advisory {
    id
    reference
    status
    version
    kind
    severity
    tlp
    title {
      en
      hi
      original
    }
    summary {
      en
      hi
      original
    }
    body {
      en
      hi
      original
    }
    source
    sourceReference
    sourceDate
    audience {
      id
      code
      name {
        en
        hi
        original
      }
    }
    products {
      vendor
      product
      versions
    }
    vulnerabilities {
      cve
      title
      cvssVector
      cvssScore
      knownExploited
    }
    indicators {
      id
      type
      value
      description
      tlp
    }
    techniques
    references
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
        original
      }
    }
    publishedAt
    reviewComment
    updatedAt
    withdrawnAt
    withdrawalNote
    workingRevision {
      ...PreparedRevision
    }
  }
`);

export const AdvisoryToEdit = graphql(`
  query AdvisoryToEdit($id: ID, $reference: String) {
    advisory(id: $id, reference: $reference) {
      ...EditedAdvisory
    }
  }
`);

export const CreateAdvisory = graphql(`
  mutation CreateAdvisory($input: CreateAdvisoryInput!) {
    createAdvisory(input: $input) {
      advisory {
        id
        reference
      }
    }
  }
`);

export const UpdateAdvisory = graphql(`
  mutation UpdateAdvisory($input: UpdateAdvisoryInput!) {
    updateAdvisory(input: $input) {
      advisory {
        ...EditedAdvisory
      }
    }
  }
`);

export const SubmitAdvisory = graphql(`
  mutation SubmitAdvisory($input: AdvisoryStepInput!) {
    submitAdvisoryForReview(input: $input) {
      advisory {
        ...EditedAdvisory
      }
    }
  }
`);

/** One of the two, as the reviewer chose. */
export const DecideAdvisory = graphql(`
  mutation DecideAdvisory($input: AdvisoryStepInput!, $approve: Boolean!) {
    approveAdvisory(input: $input) @include(if: $approve) {
      advisory {
        ...EditedAdvisory
      }
    }
    returnAdvisory(input: $input) @skip(if: $approve) {
      advisory {
        ...EditedAdvisory
      }
    }
  }
`);

export const PublishAdvisory = graphql(`
  mutation PublishAdvisory($input: AdvisoryStepInput!) {
    publishAdvisory(input: $input) {
      advisory {
        ...EditedAdvisory
      }
    }
  }
`);

export const WithdrawAdvisory = graphql(`
  mutation WithdrawAdvisory($input: AdvisoryStepInput!) {
    withdrawAdvisory(input: $input) {
      advisory {
        ...EditedAdvisory
      }
    }
  }
`);
