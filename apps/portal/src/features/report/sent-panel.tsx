// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { WaitingLines } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { useReportState } from './use-report';

/** A report was sent from here: what comes next is a page of its own. The way back does not lead into the form again. */
export function JustSent() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const reference = useReportState(({ server }) => server?.reference);
  useEffect(() => {
    if (reference !== undefined)
      void navigate({ to: '/incidents/$reference/sent', params: { reference }, replace: true });
  }, [reference, navigate]);
  return (
    <>
      <PageTitle title={t`Report sent`} above={<span className="mono">{reference}</span>} />
      <WaitingLines />
    </>
  );
}

/** Nothing can be added any more. */
export function AlreadyClosed() {
  const { t } = useLingui();
  const labels = useLabels();
  const reference = useReportState(({ server }) => server?.reference) ?? '';
  const status = useReportState(({ server }) => server?.status);
  const state = status === undefined ? '' : labels.incidentStatus[status];
  return (
    <>
      <PageTitle title={t`Incident report`} above={<span className="mono">{reference}</span>} />
      <Panel>
        <Text>
          <Trans>Nothing can be added to this report. The state of the incident: {state}.</Trans>
        </Text>
        <Text mt="xs">
          <Link to="/incidents/$reference" params={{ reference }}>
            <Trans>To the incident</Trans>
          </Link>
        </Text>
      </Panel>
    </>
  );
}
