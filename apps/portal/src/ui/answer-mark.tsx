// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import type { ResponseStatus } from '~/graphql/enums';
import { type AnswerState, awaitsVerification, isSentBack } from './answer-state';
import { useLabels } from './labels';
import { StatusMark, type StatusTone } from './status-mark';

const TONE: Record<ResponseStatus, StatusTone> = {
  NOT_STARTED: 'not-started',
  IN_PROGRESS: 'under-way',
  DONE: 'done',
  NOT_APPLICABLE: 'excused',
  RISK_ACCEPTED: 'excused',
};

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
