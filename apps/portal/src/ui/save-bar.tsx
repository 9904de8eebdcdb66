// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import type { ApiForm } from './use-api-form';

interface SaveBarProps<Values extends object> {
  readonly form: ApiForm<Values>;
  /** The button's verb; "Save" where it is not given. */
  readonly label?: ReactNode;
  /** While something that belongs to it is on its way. */
  readonly disabled?: boolean;
  /** Beside it: other ways to go. */
  readonly children?: ReactNode;
}

/** The end of a form: its button, and where what is typed stands. */
export function SaveBar<Values extends object>({ form, label, disabled = false, children }: SaveBarProps<Values>) {
  return (
    <Group gap="sm">
      <Button type="submit" loading={form.saving} disabled={disabled}>
        {label ?? <Trans>Save</Trans>}
      </Button>
      {children}
      {form.isTouched && form.draft.isKept !== undefined && (
        <Text size="sm" c="dimmed" role="status">
          {form.draft.isKept ? (
            <Trans>Not sent yet; kept on this device, encrypted.</Trans>
          ) : (
            <Trans>Not sent yet, and kept on this page alone: send it before you close it.</Trans>
          )}
        </Text>
      )}
    </Group>
  );
}
