// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import type { PartnerHomeQuery } from '~/graphql/graphql';
import { useKept } from '~/drafts/use-kept';
import { IfMay } from '~/session/if-may';
import { useViewer } from '~/session/viewer';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { AccountsPanel } from './accounts-panel';
import { AdvisoryPanels } from './advisory-panels';
import { ClocksPanel, DraftsPanel, RepliesPanel } from './incident-panels';
import { Count, Counts } from './counts';
import classes from './home.module.css';
import { PartnerHome } from './partner-home.query';

/** A company's people: running clocks first, then what was begun, what is asked of them, and what was published. */
export function PartnerHomePage() {
  const { t } = useLingui();
  const { may } = useViewer();
  const asked = useLoad(PartnerHome, {
    incidents: may('incident:read'),
    advisories: may('advisory:read'),
    people: may('user:read'),
    clients: may('api-client:manage'),
  });
  const load = useKept('home', PartnerHome, asked);
  return (
    <>
      <PageTitle title={t`Home`}>
        <IfMay permission="incident:write">
          <Button component={Link} to="/report/new">
            <Trans>Report an incident</Trans>
          </Button>
        </IfMay>
      </PageTitle>
      <LoadState load={load}>
        {(home) => (
          <>
            <PartnerCounts home={home} />
            <div className={classes['panels']}>
              {home.running && <ClocksPanel home={home} />}
              <div className={classes['column']}>
                {home.drafts && may('incident:write') && <DraftsPanel drafts={home.drafts} />}
                {home.replies && <RepliesPanel replies={home.replies} />}
                {may('user:manage') && <AccountsPanel home={home} />}
              </div>
              <div className={classes['column']}>{home.unacknowledged && <AdvisoryPanels home={home} />}</div>
            </div>
          </>
        )}
      </LoadState>
    </>
  );
}

function PartnerCounts({ home }: { readonly home: PartnerHomeQuery }) {
  const { running, overdue, replies, unacknowledged, open, late } = home;
  return (
    <Counts>
      {running && (
        <Count value={running.totalCount} late={overdue?.totalCount}>
          <Link to="/obligations">
            <Trans>clocks running</Trans>
          </Link>
        </Count>
      )}
      {replies && (
        <Count value={replies.totalCount} tone="soon">
          <Link to="/incidents" search={{ waits: 'REPLY' }}>
            <Trans>incidents with a reply waiting</Trans>
          </Link>
        </Count>
      )}
      {unacknowledged && (
        <Count value={unacknowledged.totalCount} tone="soon">
          <Link to="/advisories" search={{ unacknowledged: true }}>
            <Trans>advisories not acknowledged</Trans>
          </Link>
        </Count>
      )}
      {open && (
        <Count value={open.totalCount} late={late?.totalCount}>
          <Link to="/compliance">
            <Trans>recommendations to carry out</Trans>
          </Link>
        </Count>
      )}
    </Counts>
  );
}
