// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';

/** One for each form that holds something typed and not sent. */
const unsent = new Set<object>();

export const hasUnsent = (): boolean => unsent.size > 0;

/**
 * Something is not sent: signing out warns. Where it is not kept on the device either, so does closing the page. Gives
 * the way to end it.
 */
export function holdUnsent(kept: boolean): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
  };
  unsent.add(warn);
  if (!kept) addEventListener('beforeunload', warn);
  return () => {
    unsent.delete(warn);
    removeEventListener('beforeunload', warn);
  };
}

/** The same for as long as a form is on the page and `dirty`. */
export function useUnsent({ dirty, kept }: { readonly dirty: boolean; readonly kept: boolean }): void {
  useEffect(() => (dirty ? holdUnsent(kept) : undefined), [dirty, kept]);
}
