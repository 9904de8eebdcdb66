// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { useLabels } from '~/ui/labels';
import { useIsUploading } from '~/ui/upload-list';
import { useOnline } from '~/api/use-online';
import { useOpenReport, useReportState } from './use-report';
import { useSend } from './use-send';
import { useStage } from './use-stage';

/** The end of the last step. */
export function SendButtons() {
  const { t } = useLingui();
  const { store, saving } = useOpenReport();
  const { may } = useViewer();
  const { stage } = useStage();
  const labels = useLabels();
  const online = useOnline();
  const sending = useReportState((state) => state.sending);
  const isSaving = useReportState((state) => state.saving);
  const unsaved = useReportState((state) => (state.values === state.base ? 0 : store.changed().length));
  const words = {
    INITIAL: t`Send the first report`,
    SUPPLEMENTARY: t`Send the supplementary report`,
    FINAL: t`Send the final report`,
  };
  const send = useSend();
  return (
    <>
      {may('incident:submit') && (
        <Button loading={sending} onClick={() => void send()}>
          {words[stage]}
        </Button>
      )}
      {!store.savesItself && (
        <Button
          variant="default"
          disabled={unsaved === 0}
          loading={isSaving && !sending}
          onClick={() => void saving.save()}
        >
          <Trans>Save without sending</Trans>
        </Button>
      )}
      <OnTheirWay />
      {!online && (
        <Text size="sm" role="status">
          <Trans>There is no connection: nothing can be sent now.</Trans>
        </Text>
      )}
      {!may('incident:submit') && (
        <Text size="sm">
          <Trans>
            Sending is for the roles {labels.role.INCIDENT_REPORTER} and {labels.role.CISO}. What you wrote is saved for
            them.
          </Trans>
        </Text>
      )}
    </>
  );
}

function OnTheirWay() {
  const id = useReportState(({ server }) => server?.id);
  const are = useIsUploading(id);
  return (
    <Text size="sm" role="status">
      {are && (
        <Trans>
          Files are still on their way. The report need not wait: they are added to the incident when they arrive.
        </Trans>
      )}
    </Text>
  );
}
