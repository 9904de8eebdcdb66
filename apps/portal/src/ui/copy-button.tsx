// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, VisuallyHidden } from '@mantine/core';

interface CopyButtonProps {
  readonly text: string;
  /** What it copies, for the button's words; "Copy" where it is not given. */
  readonly children?: React.ReactNode;
}

const SHOWN_MS = 4_000;

/** Copies a text, also where the page is served over plain http and browsers withhold the clipboard. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [state, setState] = useState<'copied' | 'failed'>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = async () => {
    setState((await copy(text)) ? 'copied' : 'failed');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState(undefined), SHOWN_MS);
  };
  return (
    <Button variant="default" size="sm" onClick={() => void press()}>
      {state === 'copied' ? <Trans>Copied</Trans> : (children ?? <Trans>Copy</Trans>)}
      <VisuallyHidden role="status">
        {state === 'copied' && <Trans>Copied to the clipboard.</Trans>}
        {state === 'failed' && <Trans>It could not be copied: mark the text and press Ctrl+C.</Trans>}
      </VisuallyHidden>
    </Button>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

function copyByHand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'copied-text';
  document.body.append(field);
  field.select();
  // Deprecated, and the only way without https.
  const done = document.execCommand('copy'); // eslint-disable-line @typescript-eslint/no-deprecated
  field.remove();
  return done;
}
