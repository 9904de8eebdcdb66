// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { secondsUntil } from '~/api/server-clock';
import { SignIn } from '~/session/sign-in';
import { isSharedComputer, rememberSignIn } from '~/session/device';
import { ApiForm } from '~/ui/api-form';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';

interface CredentialsFormProps {
  readonly onSignedIn: (viewerId: string) => void | Promise<void>;
}

export function CredentialsForm({ onSignedIn }: CredentialsFormProps) {
  const { t } = useLingui();
  const form = useApiForm({
    document: SignIn,
    initial: { email: '', password: '', sharedComputer: isSharedComputer() },
    variables: (input) => ({ input }),
    onSaved: async ({ signIn }, { sharedComputer }) => {
      const { expiresAt, viewer } = signIn;
      await rememberSignIn({ shared: sharedComputer, seconds: secondsUntil(expiresAt), viewerId: viewer.id });
      await onSignedIn(viewer.id);
    },
  });
  return (
    <ApiForm form={form}>
      <TextInput {...form.field('email', t`E-mail address`)} type="email" autoComplete="username" inputMode="email" />
      <PasswordInput
        {...form.field('password', t`Password`)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
      />
      <Checkbox
        {...form.check('sharedComputer', t`This is a shared computer`)}
        description={t`Nothing is stored on it, and the session ends with the browser.`}
      />
      <SaveBar form={form} label={<Trans>Sign in</Trans>} />
    </ApiForm>
  );
}
