// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, PasswordInput, Text } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { secondsUntil } from '~/api/server-clock';
import { isSharedComputer, rememberSignIn } from '~/session/device';
import { ApiForm } from '~/ui/api-form';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      expiresAt
      viewer {
        id
      }
    }
  }
`);

/** Where the links of invitations and of forgotten passwords lead. */
export function AcceptInvitationPage() {
  const { t } = useLingui();
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'));
  return (
    <>
      <PageTitle title={t`Choose a password`} />
      <Panel>
        {token === null ? (
          <Text>
            <Trans>
              This link is not complete. Open it as it was given to you, or ask your administrator for a new one.
            </Trans>
          </Text>
        ) : (
          <PasswordForm token={token} />
        )}
      </Panel>
    </>
  );
}

function PasswordForm({ token }: { readonly token: string }) {
  const { t } = useLingui();
  useEffect(() => {
    // The link works once, and until then it must not stay in the browser's history.
    history.replaceState(history.state, '', location.pathname);
  }, []);
  const form = useApiForm({
    document: AcceptInvitation,
    initial: { password: '', sharedComputer: isSharedComputer() },
    variables: (values) => ({ input: { token, ...values } }),
    onSaved: async ({ acceptInvitation: { expiresAt, viewer } }, { sharedComputer }) => {
      await rememberSignIn({ shared: sharedComputer, seconds: secondsUntil(expiresAt), viewerId: viewer.id });
      location.assign('/');
    },
  });
  return (
    <ApiForm form={form}>
      <PasswordInput
        {...form.field('password', t`New password`)}
        description={t`At least 12 characters: several words make a good one.`}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
      />
      <Checkbox
        {...form.check('sharedComputer', t`This is a shared computer`)}
        description={t`Nothing is stored on it, and the session ends with the browser.`}
      />
      <SaveBar form={form} label={<Trans>Set the password and sign in</Trans>} />
      {form.perhapsDone && (
        <Text size="sm" role="status">
          <Trans>The password may be set already: try to sign in with it.</Trans>
        </Text>
      )}
    </ApiForm>
  );
}
