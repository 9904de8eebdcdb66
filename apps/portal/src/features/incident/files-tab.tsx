// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { FilePicker } from '~/ui/file-picker';
import { Panel } from '~/ui/panel';
import { FileList } from './file-list';
import type { IncidentShown } from './incident-documents';
import { isOwn } from './incident-rights';

export function FilesTab({ incident }: { readonly incident: IncidentShown }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id, attachments } = incident;
  const isDraft = incident.status === 'DRAFT';
  return (
    <Panel title={t`Files of the incident`}>
      <Stack gap="md">
        {attachments.length === 0 ? (
          <Text c="dimmed">
            <Trans>No files yet. Logs and pictures help those who look into the incident.</Trans>
          </Text>
        ) : (
          <>
            <Text size="sm">
              <Trans>Nobody has scanned these files for malware. Open them on a computer that may be lost.</Trans>
            </Text>
            <FileList files={attachments} withHash />
          </>
        )}
        {viewer.may('incident:write') && isOwn(incident, viewer) && (
          <FilePicker
            label={t`Add files`}
            description={isDraft ? t`They go along with the first report.` : t`The coordinator sees them at once.`}
            place={{ incidentId: id }}
            taken={attachments.length}
          />
        )}
      </Stack>
    </Panel>
  );
}
