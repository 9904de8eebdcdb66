// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { type MantineColorSchemeManager, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { keepSetting, readSetting } from '~/session/device';
import classes from './header.module.css';

/** Where the choice of light and dark is kept; nowhere on a shared computer. */
export const schemeManager: MantineColorSchemeManager = {
  get: (otherwise) => {
    const stored = readSetting('scheme');
    return stored === 'light' || stored === 'dark' ? stored : otherwise;
  },
  set: (scheme) => keepSetting('scheme', scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function SchemeSwitch() {
  const { t } = useLingui();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const isDark = scheme === 'dark';
  const words = isDark ? t`Light colours` : t`Dark colours`;
  return (
    <button
      type="button"
      className={classes['square']}
      aria-label={words}
      title={words}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
    </button>
  );
}
