// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { FileLinks } from '~/ui/file-links';
import { FilePicker } from '~/ui/file-picker';
import { LoadState } from '~/ui/load-state';
import { useArrivals } from '~/ui/upload-list';
import { Help } from '../report-fields';
import { ReportFiles } from '../report-documents';
import { useOpenReport, useReportState } from '../use-report';

export function FilesStep() {
  const { store, saving } = useOpenReport();
  const id = useReportState(({ server }) => server?.id);
  const isSaving = useReportState((state) => state.saving);
  useEffect(() => {
    // Files belong to a draft, so there must be one.
    if (id === undefined && store.savable().length > 0) void saving.save();
  }, [id, store, saving]);
  if (id !== undefined) return <IncidentFiles id={id} />;
  return (
    <>
      <Text>
        <Trans>Files can be added as soon as the draft is on the server.</Trans>
      </Text>
      <div>
        <Button variant="default" loading={isSaving} onClick={() => void saving.save({ begin: true })}>
          <Trans>Begin the draft now</Trans>
        </Button>
      </div>
    </>
  );
}

function IncidentFiles({ id }: { readonly id: string }) {
  const load = useLoad(ReportFiles, { id });
  useArrivals(id, load.reload);
  return (
    <LoadState load={load}>
      {({ incident: { attachments } }) => (
        <>
          {attachments.length > 0 && <FileLinks files={attachments} />}
          <FilePicker
            label={<Trans>Logs, mails and screenshots</Trans>}
            description={
              <Help source={<Trans>CERT-In Directions 2022, direction (iv)</Trans>}>
                <Trans>Logs go along with the report, now or with a further one.</Trans>
              </Help>
            }
            place={{ incidentId: id }}
            taken={attachments.length}
          />
        </>
      )}
    </LoadState>
  );
}
