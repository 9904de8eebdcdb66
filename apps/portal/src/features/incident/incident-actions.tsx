// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import type { IncidentShown } from './incident-documents';
import { isOpen, isOwn, transitionsFor } from './incident-rights';
import { StatusDialog, type StatusStep } from './status-dialog';

interface IncidentActionsProps {
  readonly incident: IncidentShown;
  readonly onChanged: () => void;
}

/** What this person may do next with this incident. */
export function IncidentActions({ incident, onChanged }: IncidentActionsProps) {
  const viewer = useViewer();
  const steps = useSteps(incident);
  // As it was when the dialog opened: that is what the person looked at.
  const [opened, setOpened] = useState<{ readonly step: StatusStep; readonly incident: IncidentShown }>();
  const { reference, status } = incident;
  return (
    <>
      {viewer.may('incident:submit') && isOwn(incident, viewer) && <ReportLinks incident={incident} />}
      {viewer.may('incident:handle') && isOpen(status) && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/incidents/$reference" params={{ reference }} search={{ tab: 'thread' }} {...props} />
          )}
        >
          <Trans>Ask for information</Trans>
        </Button>
      )}
      {steps.map((step, index) => (
        <Button
          key={step.action}
          {...(step.grave
            ? { variant: 'default' }
            : { variant: index === 0 && status === 'SUBMITTED' ? 'filled' : 'default' })}
          onClick={() => {
            setOpened({ step, incident });
          }}
        >
          {step.action}
        </Button>
      ))}
      {opened && (
        <StatusDialog
          {...opened}
          onClose={() => {
            setOpened(undefined);
            onChanged();
          }}
          onSaved={() => {
            setOpened(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
}

function ReportLinks({ incident: { reference, status, reports } }: { readonly incident: IncidentShown }) {
  if (status !== 'DRAFT' && !isOpen(status)) return null;
  const madeFinal = reports.at(-1)?.stage === 'FINAL';
  return (
    <>
      {!madeFinal && (
        <Button renderRoot={(props) => <Link to="/incidents/$reference/report" params={{ reference }} {...props} />}>
          {status === 'DRAFT' ? <Trans>Go on with the report</Trans> : <Trans>Make a further report</Trans>}
        </Button>
      )}
      {status !== 'DRAFT' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/incidents/$reference/sent" params={{ reference }} {...props} />}
        >
          <Trans>E-mail to CERT-In, print</Trans>
        </Button>
      )}
    </>
  );
}

/** The changes of status that the table offers this person, bundled as he thinks of them. */
function useSteps(incident: IncidentShown): readonly StatusStep[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const open = transitionsFor(viewer, incident);
  const to = (...names: readonly string[]) => open.filter((transition) => names.includes(transition.to));
  const isDraft = incident.status === 'DRAFT';
  const steps: readonly StatusStep[] = [
    {
      title: t`Acknowledge the report`,
      explained: t`The company is told that its report has arrived and is being read.`,
      action: t`Acknowledge`,
      targets: to('ACKNOWLEDGED'),
    },
    {
      title: incident.status === 'CLOSED' ? t`Open the incident again` : t`Change the status`,
      explained: t`Both sides see the new status and who set it.`,
      action: incident.status === 'CLOSED' ? t`Open again` : t`Change status`,
      targets: to('INVESTIGATING', 'CONTAINED', 'RESOLVED'),
    },
    {
      title: t`Close the incident`,
      explained: t`The company reads your note. Nothing can be changed afterwards unless it is opened again.`,
      action: t`Close`,
      targets: to('CLOSED'),
    },
    {
      title: isDraft ? t`Withdraw the draft` : t`Withdraw the incident`,
      explained: isDraft
        ? t`The draft stays readable for your company and can not be sent any more.`
        : t`It stays readable for both sides, marked as withdrawn. This can not be undone; clocks that run stop.`,
      action: isDraft ? t`Withdraw draft` : t`Withdraw`,
      grave: true,
      targets: to('WITHDRAWN'),
    },
  ];
  return steps.filter(({ targets }) => targets.length > 0);
}
