// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

interface State {
  /** Whether somebody signed in on this page: only then an answer "not signed in" means that the session ended. */
  readonly open: boolean;
  readonly ended: boolean;
}

let state: State = { open: false, ended: false };
let again: { readonly promise: Promise<boolean>; readonly resolve: (signedIn: boolean) => void } | undefined;
const listeners = new Set<() => void>();

function set(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

export function sessionOpened(): void {
  again?.resolve(true);
  again = undefined;
  set({ open: true, ended: false });
}

/**
 * The session ended while somebody was working: the page stays as it is, a dialog asks for the password, and this waits.
 * False where nobody was signed in.
 */
export function signInAgain(): Promise<boolean> {
  if (!state.open) return Promise.resolve(false);
  if (again === undefined) {
    let resolve: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((done) => (resolve = done));
    again = { promise, resolve };
    set({ open: true, ended: true });
  }
  return again.promise;
}

/** For the sign-in itself and for signing out: no dialog any more. */
export function sessionLeft(): void {
  again?.resolve(false);
  again = undefined;
  set({ open: false, ended: false });
}

export const isSessionEnded = (): boolean => state.ended;

export const isSessionOpen = (): boolean => state.open;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, isSessionEnded);
