// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { FailureMessage } from '~/ui/failure-message';
import { WaitingLines } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { useLingui } from '@lingui/react/macro';
import type { Step } from './step-names';
import { ReportProvider, type ReportPlace, useReport } from './use-report';
import { Wizard } from './wizard';

const newRoute = getRouteApi('/_inside/report/new');
const incidentRoute = getRouteApi('/_inside/incidents/$reference/report');

/** A new report; once it is a draft, the address names it, so that a reload finds it. */
export function NewReportPage() {
  const { draft, step } = newRoute.useSearch();
  const navigate = newRoute.useNavigate();
  const goTo = useCallback(
    (next: Step) => {
      void navigate({ search: (last) => ({ ...last, step: next }), resetScroll: true });
    },
    [navigate],
  );
  const name = useCallback(
    (id: string) => {
      void navigate({ search: (last) => ({ ...last, draft: id }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  return <ReportPage place={{ id: draft }} step={step ?? 'contact'} goTo={goTo} onNamed={name} />;
}

/** A draft, or what follows a report that was sent. */
export function IncidentReportPage() {
  const { reference } = incidentRoute.useParams();
  const { step } = incidentRoute.useSearch();
  const navigate = incidentRoute.useNavigate();
  const goTo = useCallback(
    (next: Step) => {
      void navigate({ search: (last) => ({ ...last, step: next }), resetScroll: true });
    },
    [navigate],
  );
  return <ReportPage key={reference} place={{ reference }} step={step} goTo={goTo} />;
}

interface ReportPageProps {
  readonly place: ReportPlace;
  readonly step: Step | undefined;
  readonly goTo: (step: Step) => void;
  /** The draft got its id. */
  readonly onNamed?: (id: string) => void;
}

function ReportPage({ place, step, goTo, onNamed }: ReportPageProps) {
  const { t } = useLingui();
  const { report, failure, again } = useReport(place);
  useEffect(() => {
    if (report === undefined || onNamed === undefined) return undefined;
    const tell = () => {
      const id = report.store.read().server?.id;
      if (id !== undefined && id !== place.id) onNamed(id);
    };
    tell();
    return report.store.subscribe(tell);
  }, [report, onNamed, place.id]);
  if (report === undefined) {
    return (
      <>
        <PageTitle title={t`Incident report`} />
        {failure ? <FailureMessage failure={failure} onRetry={again} /> : <WaitingLines />}
      </>
    );
  }
  return (
    <ReportProvider value={report}>
      <Wizard step={step} goTo={goTo} onAnew={again} isNew={onNamed !== undefined} />
    </ReportProvider>
  );
}
