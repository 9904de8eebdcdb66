// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { IncidentPageQuery } from '~/graphql/graphql';
import '~/ui/print/company-on-paper';

/** What is known of an incident: the report of this minute. Reports keep the same names. */
graphql(`
  fragment IncidentFacts on Incident {
    id
    title
    kind
    incidentTypes
    otherIncidentType
    classification
    severity
    tlp
    description
    techniques
    noticedAt
    detectedAt
    occurredAt
    sabotageSuspectedAt
    noticeSource
    environment
    location
    networkProvider
    missionCritical
    missionCriticalDetails
    assets {
      id
      name
      environment
      vendor
      product
      version
      operatingSystem
      address
    }
    impact {
      powerSupplyAffected
      loadLostMegawatts
      consumersAffected
      personalDataRecords
      billingOrPaymentAffected
      downtimeMinutes
    }
    actionsTaken
    rootCause
    correctiveActions
    contact {
      name
      designation
      phone
      email
    }
    ownReference
    shareWithPeers
    closureReason
    closureNote
  }
`);

graphql(`
  fragment ObligationFacts on Obligation {
    id
    profile
    stage
    recipients
    basis
    startsAt
    dueAt
    status
    metAt
    filedBy
    channel
    externalReference
  }
`);

export const IncidentPageDocument = graphql(`
  query IncidentPage($reference: String!) {
    incident(reference: $reference) {
      ...IncidentFacts
      reference
      status
      missing
      version
      submittedAt
      updatedAt
      company {
        id
        code
        name {
          en
          hi
        }
      }
      reports {
        id
        number
        stage
        submittedAt
        submittedBy
        sha256
      }
      obligations {
        ...ObligationFacts
      }
      timeline {
        at
        kind
        actor
        summary
        note
      }
      attachments {
        id
        fileName
        mediaType
        size
        sha256
        downloadUrl
      }
    }
  }
`);

export type IncidentShown = IncidentPageQuery['incident'];

export const IncidentReports = graphql(`
  query IncidentReports($id: ID!) {
    incident(id: $id) {
      id
      reports {
        id
        number
        content
      }
      indicators {
        id
        type
        value
        description
      }
    }
  }
`);

export const IncidentIndicators = graphql(`
  query IncidentIndicators($id: ID!) {
    incident(id: $id) {
      id
      indicators {
        id
        type
        value
        tlp
        description
        otherCompaniesCount
      }
    }
  }
`);

export const IncidentComments = graphql(`
  query IncidentComments($id: ID!, $after: String) {
    incident(id: $id) {
      id
      comments(first: 50, after: $after) {
        nodes {
          id
          body
          visibility
          authorName
          createdAt
          attachments {
            id
            fileName
            mediaType
            size
            sha256
            downloadUrl
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const AddComment = graphql(`
  mutation AddComment($input: AddIncidentCommentInput!) {
    addIncidentComment(input: $input) {
      comment {
        id
      }
    }
  }
`);

export const ChangeStatus = graphql(`
  mutation ChangeStatus($input: ChangeIncidentStatusInput!) {
    changeIncidentStatus(input: $input) {
      incident {
        id
        status
        version
      }
    }
  }
`);

export const RecordFiling = graphql(`
  mutation RecordFiling($input: RecordExternalFilingInput!) {
    recordExternalFiling(input: $input) {
      obligation {
        ...ObligationFacts
      }
    }
  }
`);

/** What leaves the portal on paper or as an e-mail: the reports as they were made, and whose they are. */
export const IncidentOnPaper = graphql(`
  query IncidentOnPaper($reference: String!) {
    incident(reference: $reference) {
      ...IncidentFacts
      reference
      status
      missing
      submittedAt
      company {
        ...CompanyOnPaper
      }
      attachments {
        id
        fileName
        sha256
      }
      indicators {
        id
        type
        value
        description
        tlp
      }
      reports {
        id
        number
        stage
        submittedAt
        submittedBy
        sha256
        content
      }
      obligations {
        ...ObligationFacts
      }
    }
  }
`);
