// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Banners } from './banners';
import { Footer } from './footer';
import { Header } from './header';
import classes from './shell.module.css';

interface PageFrameProps {
  readonly person?: ReactNode;
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** Head, foot and banners around every page. */
export function PageFrame({ person, nav, children }: PageFrameProps) {
  return (
    <div className={classes['page']}>
      <Header>{person}</Header>
      <Banners />
      <div className={classes['middle']} data-with-nav={nav === undefined ? undefined : true}>
        {nav}
        <main id="main" tabIndex={-1} className={classes['main']}>
          {nav === undefined ? <div className={classes['narrow']}>{children}</div> : children}
        </main>
      </div>
      <Footer />
    </div>
  );
}
