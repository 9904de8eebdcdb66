// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordInput, Text } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';

const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      user {
        id
      }
    }
  }
`);

interface ChangePasswordProps {
  /** Other sessions have ended. */
  readonly onChanged: () => void;
}

export function ChangePassword({ onChanged }: ChangePasswordProps) {
  const { t } = useLingui();
  const [done, setDone] = useState(false);
  const form = useApiForm({
    document: ChangePasswordDocument,
    initial: { currentPassword: '', newPassword: '' },
    variables: (input) => ({ input }),
    whenUnsure: (
      <Trans>
        The new password may hold already. Sign out and sign in with the new one; if that is refused, the old one still
        holds.
      </Trans>
    ),
    onSaved: () => {
      form.mantine.reset();
      form.refresh();
      setDone(true);
      onChanged();
    },
  });
  return (
    <Panel title={t`Change the password`}>
      <ApiForm form={form}>
        <PasswordInput
          {...form.field('currentPassword', t`Present password`)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <PasswordInput
          {...form.field('newPassword', t`New password`)}
          description={t`At least 12 characters: several words make a good one.`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <SaveBar form={form} label={<Trans>Change the password</Trans>} />
        <Text size="sm" role="status">
          {done && <Trans>The password was changed. All other sessions have ended.</Trans>}
        </Text>
      </ApiForm>
    </Panel>
  );
}
