// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import type { CoordinatorHomeQuery } from '~/graphql/graphql';
import { useKept } from '~/drafts/use-kept';
import { IfMay } from '~/session/if-may';
import { useViewer } from '~/session/viewer';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { ContactsPanel } from './contacts-panel';
import { CoordinatorHome } from './coordinator-home.query';
import { PublishedPanel, ReportsPanel, ReviewPanel } from './coordinator-panels';
import { Count, Counts, Rate } from './counts';
import classes from './home.module.css';
import { OverduePanel } from './overdue-panel';

/** The coordinator's people: what is new and who is late, at a glance. */
export function CoordinatorHomePage() {
  const { t } = useLingui();
  const { may } = useViewer();
  const asked = useLoad(CoordinatorHome, {
    incidents: may('incident:read'),
    advisories: may('advisory:read'),
    people: may('user:read'),
  });
  const load = useKept('home', CoordinatorHome, asked);
  return (
    <>
      <PageTitle title={t`Home`}>
        <IfMay permission="advisory:write">
          <Button component={Link} to="/advisories/new">
            <Trans>Write an advisory</Trans>
          </Button>
        </IfMay>
      </PageTitle>
      <LoadState load={load}>
        {(home) => (
          <>
            <CoordinatorCounts home={home} />
            <div className={classes['panels']}>
              <div className={classes['column']}>
                {home.reports && <ReportsPanel reports={home.reports} />}
                {home.overdue && <OverduePanel overdue={home.overdue} />}
              </div>
              {may('company:create') && <ContactsPanel />}
              <div className={classes['column']}>
                {home.review && <ReviewPanel home={home} />}
                {home.published && <PublishedPanel published={home.published} />}
              </div>
            </div>
          </>
        )}
      </LoadState>
    </>
  );
}

function CoordinatorCounts({ home }: { readonly home: CoordinatorHomeQuery }) {
  const { reports, overdue, review, published, asked, unanswered, late, companies, users } = home;
  const receipts = published?.nodes.flatMap((advisory) => advisory.receipts);
  return (
    <Counts>
      {reports && (
        <Count value={reports.totalCount} tone="soon">
          <Link to="/incidents" search={{ status: 'SUBMITTED' }}>
            <Trans>new reports</Trans>
          </Link>
        </Count>
      )}
      {overdue && (
        <Count value={overdue.totalCount} tone="late">
          <Link to="/obligations" search={{ status: 'OVERDUE' }}>
            <Trans>clocks overdue</Trans>
          </Link>
        </Count>
      )}
      {review && (
        <Count value={review.totalCount}>
          <Link to="/advisories" search={{ status: 'IN_REVIEW' }}>
            <Trans>advisories to review</Trans>
          </Link>
        </Count>
      )}
      {receipts && (
        <Rate part={receipts.filter(({ acknowledgedAt }) => acknowledgedAt != null).length} whole={receipts.length}>
          <Link to="/advisories" search={{ status: 'PUBLISHED' }}>
            <Trans>acknowledged, of the last publications</Trans>
          </Link>
        </Rate>
      )}
      {asked && <AnswerRate asked={asked.totalCount} unanswered={unanswered?.totalCount} />}
      {late && (
        <Count value={late.totalCount} tone="late">
          <Link to="/compliance" search={{ late: true }}>
            <Trans>answers overdue</Trans>
          </Link>
        </Count>
      )}
      {users && (
        <Count value={users.totalCount}>
          <Link to="/people">
            <Trans>people with an account</Trans>
          </Link>
        </Count>
      )}
      {users && (
        <Count value={companies.totalCount}>
          <Link to="/companies">
            <Trans>companies</Trans>
          </Link>
        </Count>
      )}
    </Counts>
  );
}

interface AnswerRateProps {
  readonly asked: number | null | undefined;
  readonly unanswered: number | null | undefined;
}

function AnswerRate({ asked, unanswered }: AnswerRateProps) {
  const isExact = asked != null && unanswered != null;
  return (
    <Rate part={isExact ? asked - unanswered : null} whole={isExact ? asked : null}>
      <Link to="/compliance">
        <Trans>recommendations answered</Trans>
      </Link>
    </Rate>
  );
}
