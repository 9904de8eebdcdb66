// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { registerSW } from 'virtual:pwa-register';
import { isSharedComputer } from '~/session/device';

let update: ((reload?: boolean) => Promise<void>) | undefined;
let isWaiting = false;
const listeners = new Set<() => void>();

const IDLE_AFTER_MS = 4_000;

/** Keeps the portal's files for times without a connection, once the page has nothing better to do. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || isSharedComputer() || !('serviceWorker' in navigator)) return;
  const register = () => {
    update = registerSW({
      immediate: true,
      onNeedRefresh: () => {
        isWaiting = true;
        for (const listener of listeners) listener();
      },
    });
  };
  const whenIdle = () => {
    setTimeout(() => {
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) requestIdleCallback(register);
      else register();
    }, IDLE_AFTER_MS);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

export function reloadForNewVersion(): void {
  void update?.(true);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => isWaiting);
