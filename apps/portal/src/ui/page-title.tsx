// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { Title } from '@mantine/core';
import classes from './page-title.module.css';

interface PageTitleProps {
  /** Plain text: it is the browser's title, too. */
  readonly title: string;
  /** Of the title, where it is not the page's language. */
  readonly lang?: 'en' | 'hi' | undefined;
  /** Shown above it: a reference, a way back. */
  readonly above?: ReactNode;
  /** Shown beside it: actions. */
  readonly children?: ReactNode;
}

let isFirstPage = true;

/** The page's only h1. It takes the focus when one comes here from another page, so that a screen reader tells where. */
export function PageTitle({ title, lang, above, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <div className={classes['row']}>
      <title>{`${title} · Prahari`}</title>
      <div>
        {above && <div className={classes['above']}>{above}</div>}
        <Title order={1} tabIndex={-1} ref={heading} lang={lang}>
          <bdi>{title}</bdi>
        </Title>
      </div>
      {children && <div className={classes['actions']}>{children}</div>}
    </div>
  );
}
