// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLoad } from '~/api/use-load';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { useArrivals } from '~/ui/upload-list';
import { ClocksPanel } from './clocks-panel';
import { FactList } from './fact-list';
import { FilesTab } from './files-tab';
import { IncidentActions } from './incident-actions';
import { IncidentPageDocument, type IncidentShown } from './incident-documents';
import { IncidentHeader } from './incident-header';
import { IncidentTabs } from './incident-tabs';
import { IndicatorsTab } from './indicators-tab';
import { Outcome } from './outcome';
import { ReportsTab } from './reports-tab';
import { TalkTab } from './talk-tab';
import { Timeline } from './timeline';
import { useFacts } from './use-facts';
import classes from './incident.module.css';

const route = getRouteApi('/_inside/incidents/$reference/');

export function IncidentPage() {
  const { reference } = route.useParams();
  const { tab } = route.useSearch();
  const load = useLoad(IncidentPageDocument, { reference });
  const incident = load.data?.incident;
  useArrivals(incident?.id, load.reload);
  return (
    <>
      <PageTitle
        key={reference}
        title={incident?.title ?? reference}
        above={
          <>
            <Link to="/incidents">
              <Trans>Incidents</Trans>
            </Link>{' '}
            / <span className="mono">{incident?.reference ?? reference}</span>
          </>
        }
      >
        {incident && <IncidentActions incident={incident} onChanged={load.reload} />}
      </PageTitle>
      <LoadState load={load}>
        {(data) => (
          <>
            <IncidentHeader incident={data.incident} />
            <div className={classes['columns']} data-part={tab}>
              <div className={classes['clocks']}>
                <ClocksPanel incident={data.incident} onChanged={load.reload} />
              </div>
              <div className={classes['main']}>
                <Outcome incident={data.incident} />
                <IncidentTabs incident={data.incident} />
                <TabContent incident={data.incident} />
              </div>
            </div>
          </>
        )}
      </LoadState>
    </>
  );
}

function TabContent({ incident }: { readonly incident: IncidentShown }) {
  const { t } = useLingui();
  const { tab = 'report' } = route.useSearch();
  const { sections } = useFacts();
  switch (tab) {
    case 'report':
      return (
        <Panel title={t`The report as it is now`}>
          <FactList sections={sections(incident, incident.missing)} />
        </Panel>
      );
    case 'timeline':
      return (
        <Panel title={t`What happened so far`}>
          <Timeline entries={incident.timeline} />
        </Panel>
      );
    case 'thread':
      return <TalkTab key="thread" incident={incident} internal={false} />;
    case 'notes':
      return <TalkTab key="notes" incident={incident} internal />;
    case 'indicators':
      return <IndicatorsTab incidentId={incident.id} />;
    case 'files':
      return <FilesTab incident={incident} />;
    case 'reports':
      return <ReportsTab incident={incident} />;
  }
}
