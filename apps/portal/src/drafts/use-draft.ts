// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useUnsent } from '~/session/unsent';
import { useOwner } from '~/session/owner';
import { forgetDraft, keepDraft, keepsDrafts, readDraft } from './draft-store';

const AFTER_LAST_KEY_MS = 600;

interface DraftOptions {
  readonly isTouched: boolean;
  readonly restore: (values: unknown) => void;
}

export interface DraftHandle {
  /** What was typed before was brought back. */
  readonly restored: boolean;
  /** What is typed outlives this page. */
  readonly isKept: boolean;
  readonly keepSoon: (values: unknown) => void;
  readonly forget: () => void;
}

/** Keeps what is typed in a form on the device until it is sent, and brings it back. Without a name it does nothing. */
export function useDraft(name: string | undefined, { isTouched, restore }: DraftOptions): DraftHandle {
  const owner = useOwner();
  const [restored, setRestored] = useState(false);
  const pending = useRef<Pending>(undefined);
  useUnsent({ dirty: isTouched && name !== undefined, kept: keepsDrafts() });
  useRestored(name, pending, (values) => {
    restore(values);
    setRestored(true);
  });

  return useMemo(() => {
    const stop = () => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
    };
    return {
      restored,
      isKept: name !== undefined && keepsDrafts(),
      keepSoon: (values: unknown) => {
        if (name === undefined || owner === undefined) return;
        stop();
        const keep = () => {
          stop();
          void keepDraft(owner, name, values);
        };
        pending.current = { timer: setTimeout(keep, AFTER_LAST_KEY_MS), keep };
      },
      forget: () => {
        stop();
        setRestored(false);
        if (name !== undefined && owner !== undefined) void forgetDraft(owner, name);
      },
    };
  }, [name, owner, restored]);
}

interface Pending {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly keep: () => void;
}

/** Hands over what was kept, once, as the form appears. */
function useRestored(
  name: string | undefined,
  pending: RefObject<Pending | undefined>,
  restore: (values: unknown) => void,
): void {
  const owner = useOwner();
  const latest = useRef(restore);
  latest.current = restore;
  useEffect(() => {
    if (name === undefined || owner === undefined) return undefined;
    let current = true;
    void readDraft(owner, name).then((values) => {
      if (current && values !== undefined) latest.current(values);
    });
    return () => {
      current = false;
      // A page that is left keeps what was typed a moment ago.
      pending.current?.keep();
    };
  }, [owner, name, pending]);
}
