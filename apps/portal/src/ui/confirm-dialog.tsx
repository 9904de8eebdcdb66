// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  /** What happens then, in words. */
  readonly children: ReactNode;
  /** The words of the button that does it: the verb, never "OK". */
  readonly action: ReactNode;
  /** What can't be taken back stands in the colour of alarms. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something grave; Escape and the first button leave all as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, action, grave = false, busy = false, onConfirm, onClose } = props;
  if (!opened) return null;
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          <Trans>Cancel</Trans>
        </Button>
        <Button {...(grave && { color: 'red' })} loading={busy} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Dialog>
  );
}
