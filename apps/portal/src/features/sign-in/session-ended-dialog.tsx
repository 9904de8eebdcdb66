// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { sessionOpened } from '~/session/session';
import type { Viewer } from '~/session/viewer';
import { Dialog } from '~/ui/dialog';
import { CredentialsForm } from './credentials-form';

/** Over the page that somebody worked on: it stays as it is, and goes on where it stopped. */
export function SessionEndedDialog({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useLingui();
  const goOn = (viewerId: string) => {
    if (viewerId === viewer.id) sessionOpened();
    // Somebody else sees nothing of this page.
    else location.assign('/');
  };
  return (
    <Dialog title={t`Sign in again to go on`}>
      <Text mb="md">
        <Trans>
          The session of {viewer.displayName} has ended. What you typed is still here and is sent afterwards.
        </Trans>
      </Text>
      <CredentialsForm onSignedIn={goOn} />
    </Dialog>
  );
}
