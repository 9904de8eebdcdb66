// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';

graphql(`
  fragment ReportDraft on Incident {
    id
    reference
    status
    version
    missing
    submittedAt
    updatedAt
    title
    kind
    description
    incidentTypes
    otherIncidentType
    severity
    tlp
    environment
    detectedAt
    noticedAt
    occurredAt
    sabotageSuspectedAt
    noticeSource
    ownReference
    location
    networkProvider
    missionCritical
    missionCriticalDetails
    actionsTaken
    rootCause
    correctiveActions
    shareWithPeers
    techniques
    contact {
      name
      designation
      phone
      email
    }
    impact {
      powerSupplyAffected
      billingOrPaymentAffected
      loadLostMegawatts
      consumersAffected
      downtimeMinutes
      personalDataRecords
    }
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
    indicators {
      id
      type
      value
      description
      tlp
    }
    obligations {
      id
      profile
      stage
      dueAt
      startsAt
      status
      basis
      recipients
    }
    reports {
      id
      number
      stage
    }
  }
`);

export const ReportDraftQuery = graphql(`
  query ReportDraftToEdit($id: ID, $reference: String) {
    incident(id: $id, reference: $reference) {
      ...ReportDraft
    }
  }
`);

export const CreateReportDraft = graphql(`
  mutation CreateReportDraft($input: CreateIncidentInput!) {
    createIncident(input: $input) {
      incident {
        ...ReportDraft
      }
    }
  }
`);

export const UpdateReportDraft = graphql(`
  mutation UpdateReportDraft($input: UpdateIncidentInput!) {
    updateIncident(input: $input) {
      incident {
        ...ReportDraft
      }
    }
  }
`);

export const SendReport = graphql(`
  mutation SendReport($input: SubmitIncidentReportInput!) {
    submitIncidentReport(input: $input) {
      report {
        id
        number
        stage
        submittedAt
      }
      incident {
        ...ReportDraft
      }
    }
  }
`);

/** Apart from the facts: a file is added without a new version, and autosaving need not read the list. */
export const ReportFiles = graphql(`
  query ReportFiles($id: ID!) {
    incident(id: $id) {
      id
      attachments {
        id
        fileName
        size
        downloadUrl
      }
    }
  }
`);
