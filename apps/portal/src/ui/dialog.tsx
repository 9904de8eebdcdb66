// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Title } from '@mantine/core';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  /** Escape; absent: it can not be left that way. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** Over the page while it is rendered: the browser's own dialog holds the focus and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Browsers let a second Escape through.
        if (event.key === 'Escape') event.preventDefault();
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <Title order={2} size="h3" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </dialog>
  );
}
