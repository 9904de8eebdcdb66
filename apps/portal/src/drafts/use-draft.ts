// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useUnsent } from '~/session/unsent';
import { useOwner } from '~/session/owner';
import { forgetDraft, keepDraft, readDraft, useKeepsDrafts } from './draft-store';

const AFTER_LAST_KEY_MS = 600;

interface DraftOptions {
  readonly isTouched: boolean;
  readonly restore: (value: unknown) => void;
}

export interface DraftHandle {
  /** What was typed before was brought back. */
  readonly restored: boolean;
  /** What is typed outlives this page; undefined where it is not meant to. */
  readonly isKept: boolean | undefined;
  readonly keepSoon: (value: unknown) => void;
  readonly forget: () => void;
}

/** Keeps what is typed in a form on the device until it is sent, and brings it back. Without a name it does nothing. */
export function useDraft(name: string | undefined, { isTouched, restore }: DraftOptions): DraftHandle {
  const owner = useOwner();
  const [restored, setRestored] = useState(false);
  const pending = useRef<Pending>(undefined);
  const keeps = useKeepsDrafts();
  useUnsent({ dirty: isTouched && name !== undefined, kept: keeps });
  useRestored(name, pending, (value) => {
    restore(value);
    setRestored(true);
  });

  return useMemo(() => {
    const stop = () => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
    };
    return {
      restored,
      isKept: name === undefined ? undefined : keeps,
      keepSoon: (value: unknown) => {
        if (name === undefined || owner === undefined) return;
        stop();
        const keep = () => {
          stop();
          void keepDraft(owner, name, value);
        };
        pending.current = { timer: setTimeout(keep, AFTER_LAST_KEY_MS), keep };
      },
      forget: () => {
        stop();
        setRestored(false);
        if (name !== undefined && owner !== undefined) void forgetDraft(owner, name);
      },
    };
  }, [name, owner, restored, keeps]);
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
    // A page that is left keeps what was typed a moment ago.
    const leave = () => pending.current?.keep();
    void readDraft(owner, name).then((value) => {
      if (current && value !== undefined) latest.current(value);
    });
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      current = false;
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [owner, name, pending]);
}
