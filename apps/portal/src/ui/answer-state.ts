// SPDX-License-Identifier: Apache-2.0
import { graphql } from '~/api/graphql';
import type { ResponseStatus } from '~/graphql/enums';

/** An answer with all that supports it, as its company and its verifier see it. */
graphql(`
  fragment WholeAnswer on RecommendationResponse {
    id
    version
    status
    note
    overdue
    plannedFor
    respondedAt
    forRevision
    reopenedByRevision
    verifiedAt
    verificationNote
    evidence {
      id
      fileName
      mediaType
      size
      sha256
      downloadUrl
    }
  }
`);

/** What tells how an answer to a recommendation stands. */
export interface AnswerState {
  readonly status: ResponseStatus;
  readonly overdue: boolean;
  readonly verifiedAt?: string | null;
  readonly verificationNote?: string | null;
  readonly reopenedByRevision?: number | null;
}

/** The coordinator found something missing, and it was not answered since. */
export const isSentBack = ({ verifiedAt, verificationNote }: AnswerState): boolean =>
  verifiedAt == null && verificationNote != null;

/** The company says that the work is over, and the coordinator has not looked yet. */
export const awaitsVerification = (answer: AnswerState): boolean =>
  ['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'].includes(answer.status) &&
  answer.verifiedAt == null &&
  answer.verificationNote == null;
