// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { isSharedComputer, keepSetting, readSetting } from '~/session/device';
import { serverNow } from '~/api/server-clock';

const SETTING = 'emergency-asked';
const AFTER_MS = 8_000;

/** Once a day, when the page has been shown for a while: the emergency sheet needs the coordinator’s numbers at night. */
export function useEmergencyNumbers(): void {
  useEffect(() => {
    const today = serverNow().toISOString().slice(0, 10);
    if (isSharedComputer() || readSetting(SETTING) === today) return undefined;
    const timer = setTimeout(() => {
      void import('~/features/emergency/coordinator-contacts')
        .then(({ askCoordinator }) => askCoordinator())
        .then((told) => told && keepSetting(SETTING, today))
        // The next page tries again.
        .catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
