// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PartnerHomeQuery } from '~/graphql/graphql';
import { ClockLine } from './clock-line';
import classes from './home.module.css';
import { Lines } from './lines';
import { DraftLine, ReplyLine } from './partner-lines';

/** What is overdue, and what runs out next. */
export function ClocksPanel({ home: { running, overdue, next } }: { readonly home: PartnerHomeQuery }) {
  const { t } = useLingui();
  const late = overdue?.nodes ?? [];
  const coming = next?.nodes ?? [];
  const isSoon = coming.some(({ status }) => status === 'DUE_SOON');
  return (
    <div className={classes['broad']}>
      <Lines
        title={t`Running clocks`}
        edge={late.length > 0 ? 'late' : isSoon ? 'soon' : undefined}
        rows={[...late, ...coming]}
        rowKey={({ id }) => id}
        line={(clock) => <ClockLine clock={clock} />}
        none={
          running?.totalCount === 0 ? (
            <Trans>No clock is running. When an incident is reported, its clocks stand here.</Trans>
          ) : (
            <Trans>No clock with an hour is running.</Trans>
          )
        }
        all={
          <Link to="/obligations">
            <Trans>All clocks</Trans>
          </Link>
        }
      />
    </div>
  );
}

export function DraftsPanel({ drafts: { nodes } }: { readonly drafts: NonNullable<PartnerHomeQuery['drafts']> }) {
  const { t } = useLingui();
  return (
    <Lines
      title={t`Drafts`}
      rows={nodes}
      rowKey={({ id }) => id}
      line={(draft) => <DraftLine draft={draft} />}
      none={<Trans>No report has been begun and not sent.</Trans>}
      all={
        <Link to="/incidents" search={{ status: 'DRAFT' }}>
          <Trans>All drafts</Trans>
        </Link>
      }
    />
  );
}

export function RepliesPanel({ replies: { nodes } }: { readonly replies: NonNullable<PartnerHomeQuery['replies']> }) {
  const { t } = useLingui();
  return (
    <Lines
      title={t`Replies waiting`}
      rows={nodes}
      rowKey={({ id }) => id}
      line={(replied) => <ReplyLine replied={replied} />}
      none={<Trans>The coordinator waits for no answer in any thread.</Trans>}
      all={
        <Link to="/incidents" search={{ waits: 'REPLY' }}>
          <Trans>All with a reply waiting</Trans>
        </Link>
      }
    />
  );
}
