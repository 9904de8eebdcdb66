// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useViewer } from '~/session/viewer';
import classes from './shell.module.css';
import { navigation } from './navigation';

/** A column beside the page; on narrow screens behind a button. */
export function MainNavigation() {
  const { t, i18n } = useLingui();
  const { may } = useViewer();
  const [opened, setOpened] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpened(false), [pathname]);
  const places = navigation.filter(({ permissions }) => permissions === undefined || permissions.some(may));
  return (
    <nav aria-label={t`Main navigation`} className={classes['nav']} data-opened={opened || undefined}>
      <button
        type="button"
        className={classes['menu']}
        aria-expanded={opened}
        aria-controls="places"
        onClick={() => setOpened(!opened)}
      >
        <span aria-hidden="true">☰</span> <Trans>Menu</Trans>
      </button>
      <ul id="places" className={classes['places']}>
        {places.map(({ to, words }) => (
          <li key={to}>
            <Link to={to} className={classes['place']} activeOptions={{ exact: to === '/' }}>
              {i18n._(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
