// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import classes from './shown-once.module.css';

interface ShownOnceProps {
  readonly text: string;
  /** What the button copies: "Copy the link". */
  readonly copy: ReactNode;
}

/** A link, a secret, a command: to be copied, and readable where copying fails. */
export function ShownOnce({ text, copy }: ShownOnceProps) {
  return (
    <div>
      <pre className={classes['text']} tabIndex={0}>
        {text}
      </pre>
      <CopyButton text={text}>{copy}</CopyButton>
    </div>
  );
}
