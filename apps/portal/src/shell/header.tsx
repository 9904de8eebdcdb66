// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { SchemeSwitch } from './scheme-switch';
import { SearchField } from './search-field';

interface HeaderProps {
  /** Who is signed in, and the way out. */
  readonly children?: ReactNode;
}

export function Header({ children }: HeaderProps) {
  return (
    <>
      <a href="#main" className={classes['skip']}>
        <Trans>Skip to the content</Trans>
      </a>
      <header className={classes['header']}>
        <Link to="/" className={classes['name']}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <Trans>Prahari</Trans>
        </Link>
        <SearchField />
        <div className={classes['tools']}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        {children}
      </header>
    </>
  );
}
