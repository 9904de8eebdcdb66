// SPDX-License-Identifier: Apache-2.0
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { ErrorSummary } from './error-summary';
import type { ApiForm as Form } from './use-api-form';

interface ApiFormProps<Values extends object> {
  readonly form: Form<Values>;
  readonly children: ReactNode;
}

/** The form element around a `useApiForm`: error summary on top, Ctrl+Enter sends. */
export function ApiForm<Values extends object>({ form, children }: ApiFormProps<Values>) {
  const sendByKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // By its button, where it has one: what that waits for, such as files on their way, holds for the keys too.
    const button = event.currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button) button.click();
    else void form.submit();
  };
  return (
    <form
      noValidate
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="md">
        <ErrorSummary {...form} />
        {form.draft.restored && (
          <Text size="sm" c="dimmed" role="status">
            <Trans>What you typed here before and did not send was brought back.</Trans>
          </Text>
        )}
        <Fragment key={form.revision}>{children}</Fragment>
      </Stack>
    </form>
  );
}
