// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import classes from './shell.module.css';
import { footer } from './navigation';

export function Footer() {
  const { i18n } = useLingui();
  return (
    <footer className={classes['footer']}>
      <ul>
        {footer.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{i18n._(words)}</Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
