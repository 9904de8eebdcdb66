// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { hasUnsentDrafts } from '~/drafts/draft-store';
import { hasUnsent } from '~/session/unsent';
import { signOut } from '~/session/sign-in';
import { useViewer } from '~/session/viewer';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { LocalizedText } from '~/ui/localized-text';
import classes from './header.module.css';

/** Who is signed in, always in sight; and the way out, with a warning where something was not sent. */
export function Person() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [notReached, setNotReached] = useState(false);
  const leave = async () => {
    setBusy(true);
    if (await signOut(viewer.id)) return;
    setBusy(false);
    setAsking(false);
    setNotReached(true);
  };
  const ask = async () => {
    if (hasUnsent() || (await hasUnsentDrafts(viewer.id))) setAsking(true);
    else await leave();
  };
  return (
    <div className={classes['person']}>
      <div className={classes['who']}>
        <span>{viewer.displayName}</span>
        <span className={classes['company']}>
          <LocalizedText text={viewer.company.name} unmarked />
        </span>
      </div>
      <Button variant="default" size="sm" loading={busy} onClick={() => void ask()}>
        <Trans>Sign out</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Something is not sent yet`}
        action={<Trans>Sign out and lose it</Trans>}
        grave
        busy={busy}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        <Text>
          <Trans>What you typed and did not send is removed from this device when you sign out.</Trans>
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={notReached}
        title={t`You are not signed out yet`}
        action={<Trans>Sign out again</Trans>}
        busy={busy}
        onConfirm={() => void leave()}
        onClose={() => setNotReached(false)}
      >
        <Text>
          <Trans>
            The server was not reached. What you had not sent is off this device, but your session lives on until it has
            not been used for a while. Sign out again when the connection is back; on a shared computer, close the
            browser before you leave it.
          </Trans>
        </Text>
      </ConfirmDialog>
    </div>
  );
}
