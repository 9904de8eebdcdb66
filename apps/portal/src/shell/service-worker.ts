// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { registerSW } from 'virtual:pwa-register';
import { isSharedComputer } from '~/session/device';

let update: ((reload?: boolean) => Promise<void>) | undefined;
let isWaiting = false;
const listeners = new Set<() => void>();

const IDLE_AFTER_MS = 4_000;
const AGAIN_AFTER_MS = 10_000;

/** Keeps the portal's files for times without a connection, once the page has nothing better to do. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || isSharedComputer() || !('serviceWorker' in navigator)) return;
  const register = () => {
    // Somebody may have signed in meanwhile.
    if (isSharedComputer()) return;
    update = registerSW({
      immediate: true,
      onRegisteredSW: (address, registration) => watchInstallation(address, registration),
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

/** One file that is lost ends an installation; the next one goes on with what has come. */
function watchInstallation(address: string, registration: ServiceWorkerRegistration | undefined): void {
  const installing = registration?.installing;
  installing?.addEventListener('statechange', () => {
    if (installing.state !== 'redundant' || registration?.active) return;
    setTimeout(() => {
      if (isSharedComputer()) return;
      const again = navigator.serviceWorker.register(address);
      again.then((made) => watchInstallation(address, made)).catch(() => undefined);
    }, AGAIN_AFTER_MS);
  });
}

export function reloadForNewVersion(): void {
  void update?.(true);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => isWaiting);
