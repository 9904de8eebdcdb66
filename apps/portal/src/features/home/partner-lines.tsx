// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { SeverityMark } from '~/ui/severity-mark';
import { StatusMark } from '~/ui/status-mark';
import { RelativeTime } from '~/ui/time';
import { useNow } from '~/api/server-clock';
import { ClockMark } from '~/ui/clock-mark';
import classes from './home.module.css';
import type { Draft, DueAnswer, Replied, Unacknowledged } from './partner-home.query';

export function DraftLine({ draft: { reference, title, updatedAt, missing } }: { readonly draft: Draft }) {
  return (
    <>
      <div className={classes['first']}>
        <Link to="/incidents/$reference/report" params={{ reference }}>
          {title}
        </Link>
      </div>
      <div className={classes['second']}>
        <span className="mono">{reference}</span>
        <span>
          <Trans>
            last changed <RelativeTime at={updatedAt} />
          </Trans>
        </span>
        {missing.length > 0 && (
          <span>
            <Plural value={missing.length} one="# answer missing" other="# answers missing" />
          </span>
        )}
      </div>
    </>
  );
}

export function ReplyLine({ replied: { reference, title, comments } }: { readonly replied: Replied }) {
  const last = comments.nodes.find(({ visibility }) => visibility === 'SHARED');
  return (
    <>
      <div className={classes['first']}>
        <Link to="/incidents/$reference" params={{ reference }}>
          {title}
        </Link>
      </div>
      <div className={classes['second']}>
        <span className="mono">{reference}</span>
        {last && (
          <span>
            <Trans>
              {last.authorName} wrote <RelativeTime at={last.createdAt} />
            </Trans>
          </span>
        )}
      </div>
      {last && <div className={classes['clamp']}>{last.body}</div>}
    </>
  );
}

export function UnacknowledgedLine({ advisory }: { readonly advisory: Unacknowledged }) {
  const { reference, severity, title, publishedAt } = advisory;
  return (
    <>
      <div className={classes['first']}>
        <Link to="/advisories/$reference" params={{ reference }}>
          <LocalizedText text={title} />
        </Link>
        <SeverityMark severity={severity} />
      </div>
      <div className={classes['second']}>
        <span className="mono">{reference}</span>
        {publishedAt != null && (
          <span>
            <Trans>
              published <RelativeTime at={publishedAt} />
            </Trans>
          </span>
        )}
      </div>
    </>
  );
}

export function AnswerLine({ answer: { status, overdue, recommendation } }: { readonly answer: DueAnswer }) {
  const labels = useLabels();
  const now = useNow();
  const { number, text, dueAt, advisory } = recommendation;
  const isLate = overdue || (dueAt != null && new Date(dueAt) < now);
  return (
    <>
      <div className={classes['first']}>
        <Link to="/advisories/$reference" params={{ reference: advisory.reference }} className={classes['clamp'] ?? ''}>
          <LocalizedText text={text} />
        </Link>
        {dueAt == null ? (
          <StatusMark tone="plain">
            <Trans>no date set</Trans>
          </StatusMark>
        ) : (
          <ClockMark status={isLate ? 'OVERDUE' : 'PENDING'} dueAt={dueAt} />
        )}
      </div>
      <div className={classes['second']}>
        <span className="mono">
          {advisory.reference}-{number}
        </span>
        <span>{labels.responseStatus[status]}</span>
      </div>
    </>
  );
}
