// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** Whether the device has a network at all; a network without the server counts as one. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
