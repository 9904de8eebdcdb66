// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { useNow } from '~/api/server-clock';
import type { ObligationStatus } from '~/graphql/enums';
import { useFormats } from '~/i18n/format';
import { useLabels } from './labels';
import { type StatusTone, StatusMark } from './status-mark';

interface ClockMarkProps {
  readonly status: ObligationStatus;
  /** In ISO 8601; null where the rule sets no hour. */
  readonly dueAt: string | null | undefined;
}

const TONES: Record<ObligationStatus, StatusTone> = {
  OVERDUE: 'late',
  DUE_SOON: 'soon',
  PENDING: 'plain',
  MET: 'done',
  MET_LATE: 'done',
  NOT_APPLICABLE: 'excused',
};

/** The state of a clock at this minute, and how far it is from that of the answer: a page may stay open for hours. */
function clockTone({ status, dueAt }: ClockMarkProps, now: Date): StatusTone {
  const isRunning = status === 'PENDING' || status === 'DUE_SOON';
  return isRunning && dueAt != null && new Date(dueAt) < now ? 'late' : TONES[status];
}

/** "▲ overdue by 40 min", "◔ 2 h 10 min left", "✓ Met in time"; the exact time for the pointer and the screen reader. */
export function ClockMark({ status, dueAt }: ClockMarkProps) {
  const now = useNow();
  const labels = useLabels();
  const tone = clockTone({ status, dueAt }, now);
  const isOver = tone === 'done' || tone === 'excused';
  return (
    <StatusMark tone={tone}>
      {isOver || dueAt == null ? (
        <Unmeasured status={status} label={labels.obligationStatus[status]} />
      ) : (
        <TimeLeft dueAt={dueAt} now={now} />
      )}
    </StatusMark>
  );
}

function Unmeasured({ status, label }: { readonly status: ObligationStatus; readonly label: string }): ReactNode {
  return status === 'PENDING' || status === 'DUE_SOON' ? <Trans>no hour set</Trans> : label;
}

function TimeLeft({ dueAt, now }: { readonly dueAt: string; readonly now: Date }) {
  const formats = useFormats();
  const at = new Date(dueAt);
  const length = formats.duration(at.getTime() - now.getTime());
  const exact = `${formats.dateTime(at)} (${formats.utc(at)})`;
  return (
    <time dateTime={dueAt} title={exact}>
      {at < now ? <Trans>overdue by {length}</Trans> : <Trans>{length} left</Trans>}
      <VisuallyHidden component="span">, {exact}</VisuallyHidden>
    </time>
  );
}
