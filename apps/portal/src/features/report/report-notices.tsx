// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useOnline } from '~/api/use-online';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { Panel } from '~/ui/panel';
import { ConflictPanel } from './conflict-panel';
import { useFieldWords } from './report-fields';
import { EMPTY } from './report-values';
import { useOpenReport, useReportState } from './use-report';
import { useSend } from './use-send';

/** What happened to the report meanwhile, above its fields. */
export function ReportNotices({ onAnew }: { readonly onAnew: () => void }) {
  return (
    <>
      <SendAgain />
      <ConflictPanel />
      <TakenOver />
      <Restored onAnew={onAnew} />
    </>
  );
}

/** It could not be sent for want of a connection: that is offered as soon as there is one. */
function SendAgain() {
  const send = useSend();
  const wanted = useReportState((state) => state.wanted);
  const sending = useReportState((state) => state.sending);
  const online = useOnline();
  if (!wanted || !online || sending) return null;
  return (
    <div role="alert">
      <Panel edge="soon">
        <Text fw={600}>
          <Trans>The report has not been sent: there was no connection. There is one again.</Trans>
        </Text>
        <Button mt="sm" onClick={() => void send()}>
          <Trans>Send it now</Trans>
        </Button>
      </Panel>
    </div>
  );
}

function TakenOver() {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const taken = useReportState((state) => state.taken);
  if (taken.length === 0) return null;
  const names = taken.map(words).join(', ');
  return (
    <div role="status">
      <Panel edge="soon">
        <Text size="sm">
          <Trans>Somebody changed this on another device, and it was taken over here: {names}.</Trans>
        </Text>
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => store.change({ taken: [] })}>
          <Trans>I have seen it</Trans>
        </Button>
      </Panel>
    </div>
  );
}

function Restored({ onAnew }: { readonly onAnew: () => void }) {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const [asked, setAsked] = useState(false);
  const restored = useReportState((state) => state.restored);
  const isNew = useReportState((state) => state.server === undefined);
  if (!restored) return null;
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed" role="status">
        <Trans>What you typed here before and did not send was brought back.</Trans>
      </Text>
      {isNew && (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          <Trans>Begin an empty report</Trans>
        </Button>
      )}
      <ConfirmDialog
        opened={asked}
        title={t`Begin an empty report?`}
        action={<Trans>Delete it and begin anew</Trans>}
        grave
        onClose={() => setAsked(false)}
        onConfirm={() => {
          store.change({ values: EMPTY, base: EMPTY, spelled: {} });
          store.creating = undefined;
          store.keepNow();
          store.forget();
          onAnew();
        }}
      >
        <Text>
          <Trans>What was typed before is only on this device, and is deleted.</Trans>
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
