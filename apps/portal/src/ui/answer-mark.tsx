// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import type { ResponseStatus } from '~/graphql/enums';
import { useLabels } from './labels';
import { StatusMark, type StatusTone } from './status-mark';

/** What tells how an answer to a recommendation stands. */
export interface AnswerState {
  readonly status: ResponseStatus;
  readonly overdue: boolean;
  readonly verifiedAt?: string | null;
  readonly verificationNote?: string | null;
  readonly reopenedByRevision?: number | null;
}

const TONE: Record<ResponseStatus, StatusTone> = {
  NOT_STARTED: 'not-started',
  IN_PROGRESS: 'under-way',
  DONE: 'done',
  NOT_APPLICABLE: 'excused',
  RISK_ACCEPTED: 'excused',
};

/** The coordinator found something missing, and it was not answered since. */
export const isSentBack = ({ verifiedAt, verificationNote }: AnswerState): boolean =>
  verifiedAt == null && verificationNote != null;

/** The company says that the work is over, and the coordinator has not looked yet. */
export const awaitsVerification = (answer: AnswerState): boolean =>
  ['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'].includes(answer.status) &&
  answer.verifiedAt == null &&
  answer.verificationNote == null;

/** Signs and words: the status, and below it what makes it more, or less, than that. */
export function AnswerMark({ answer }: { readonly answer: AnswerState }) {
  const labels = useLabels();
  const { status, overdue, verifiedAt, reopenedByRevision } = answer;
  return (
    <>
      <StatusMark tone={TONE[status]}>{labels.responseStatus[status]}</StatusMark>
      {overdue && (
        <StatusMark tone="late">
          <Trans>Overdue</Trans>
        </StatusMark>
      )}
      {isSentBack(answer) && (
        <StatusMark tone="soon">
          <Trans>Sent back</Trans>
        </StatusMark>
      )}
      {reopenedByRevision != null && (
        <StatusMark tone="soon">
          <Trans>Reopened by revision {reopenedByRevision}</Trans>
        </StatusMark>
      )}
      {verifiedAt != null && (
        <StatusMark tone="done">
          <Trans>Verified</Trans>
        </StatusMark>
      )}
      {awaitsVerification(answer) && (
        <StatusMark tone="plain">
          <Trans>Not verified yet</Trans>
        </StatusMark>
      )}
    </>
  );
}
