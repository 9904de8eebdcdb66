// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import type { CoordinatorHomeQuery } from '~/graphql/graphql';
import { useViewer } from '~/session/viewer';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { SeverityMark } from '~/ui/severity-mark';
import { StatusMark } from '~/ui/status-mark';
import { RelativeTime } from '~/ui/time';
import type { InReview, NewReport, Published } from './coordinator-home.query';
import classes from './home.module.css';
import { Lines } from './lines';

export function ReportsPanel({ reports }: { readonly reports: NonNullable<CoordinatorHomeQuery['reports']> }) {
  const { t } = useLingui();
  return (
    <Lines
      title={t`New reports`}
      rows={reports.nodes}
      rowKey={({ id }) => id}
      line={(report) => <ReportLine report={report} />}
      none={<Trans>Every report has been acknowledged.</Trans>}
      all={
        <Link to="/incidents" search={{ status: 'SUBMITTED' }}>
          <Trans>All new reports</Trans>
        </Link>
      }
    />
  );
}

function ReportLine({ report: { reference, title, severity, submittedAt, company } }: { readonly report: NewReport }) {
  return (
    <>
      <div className={classes['first']}>
        <Link to="/incidents/$reference" params={{ reference }}>
          {title}
        </Link>
        <SeverityMark severity={severity} />
      </div>
      <div className={classes['second']}>
        <span>{company.code}</span>
        <span className="mono">{reference}</span>
        {submittedAt != null && (
          <span>
            <Trans>
              submitted <RelativeTime at={submittedAt} />
            </Trans>
          </span>
        )}
      </div>
    </>
  );
}

/** What waits for a second pair of eyes, and what only has to be published. */
export function ReviewPanel({ home: { review, approved } }: { readonly home: CoordinatorHomeQuery }) {
  const { t } = useLingui();
  return (
    <Lines
      title={t`Review queue`}
      rows={[...(review?.nodes ?? []), ...(approved?.nodes ?? [])]}
      rowKey={({ id }) => id}
      line={(advisory) => <ReviewLine advisory={advisory} />}
      none={<Trans>Nothing waits to be reviewed or published.</Trans>}
      all={
        <Link to="/advisories" search={{ status: 'IN_REVIEW,APPROVED' }}>
          <Trans>The whole queue</Trans>
        </Link>
      }
    />
  );
}

function ReviewLine({ advisory: { reference, severity, status, title, updatedAt } }: { readonly advisory: InReview }) {
  const labels = useLabels();
  const { may } = useViewer();
  const reviews = status === 'IN_REVIEW' && may('advisory:approve');
  const publishes = status === 'APPROVED' && may('advisory:publish');
  const to = reviews
    ? '/advisories/$reference/review'
    : publishes
      ? '/advisories/$reference/publish'
      : '/advisories/$reference';
  return (
    <>
      <div className={classes['first']}>
        <Link to={to} params={{ reference }}>
          <LocalizedText text={title} />
        </Link>
        <SeverityMark severity={severity} />
      </div>
      <div className={classes['second']}>
        <StatusMark tone={status === 'APPROVED' ? 'done' : 'under-way'}>{labels.advisoryStatus[status]}</StatusMark>
        <span>
          <Trans>
            last changed <RelativeTime at={updatedAt} />
          </Trans>
        </span>
      </div>
    </>
  );
}

export function PublishedPanel({ published }: { readonly published: NonNullable<CoordinatorHomeQuery['published']> }) {
  const { t } = useLingui();
  return (
    <Lines
      title={t`Last publications`}
      rows={published.nodes}
      rowKey={({ id }) => id}
      line={(advisory) => <PublishedLine advisory={advisory} />}
      none={<Trans>Nothing has been published yet.</Trans>}
      all={
        <Link to="/advisories" search={{ status: 'PUBLISHED' }}>
          <Trans>All published</Trans>
        </Link>
      }
    />
  );
}

function PublishedLine({ advisory: { reference, title, publishedAt, receipts } }: { readonly advisory: Published }) {
  const formats = useFormats();
  const acknowledged = receipts.filter(({ acknowledgedAt }) => acknowledgedAt != null).length;
  return (
    <>
      <div className={classes['first']}>
        <Link to="/advisories/$reference" params={{ reference }}>
          <LocalizedText text={title} />
        </Link>
        <StatusMark tone={acknowledged === receipts.length ? 'done' : 'under-way'}>
          <Trans>
            {formats.number(acknowledged)} of {formats.number(receipts.length)} acknowledged
          </Trans>
        </StatusMark>
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
