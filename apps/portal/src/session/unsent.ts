// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';

/** One for each form that holds something typed and not sent. */
const unsent = new Set<object>();

export const hasUnsent = (): boolean => unsent.size > 0;

/**
 * Tells that a form holds something not sent: signing out warns. Where it is not kept on the device either, so does
 * closing the page.
 */
export function useUnsent({ dirty, kept }: { readonly dirty: boolean; readonly kept: boolean }): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    unsent.add(warn);
    if (!kept) addEventListener('beforeunload', warn);
    return () => {
      unsent.delete(warn);
      removeEventListener('beforeunload', warn);
    };
  }, [dirty, kept]);
}
