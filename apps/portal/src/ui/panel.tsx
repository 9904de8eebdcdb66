// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';
import { Title, type TitleOrder } from '@mantine/core';
import classes from './panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Of the heading; 2 where it is not given. */
  readonly level?: TitleOrder;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Draws the left edge: lateness and warnings alone. */
  readonly edge?: 'late' | 'soon' | 'done';
  /** Without inner space, for tables and lists that reach the border. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A region of a page; with a title it is a landmark that carries its name. */
export function Panel({ title, level = 2, actions, edge, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section
      className={classes['panel']}
      data-edge={edge}
      data-flush={flush || undefined}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <div className={classes['head']}>
          <Title order={level} size="h3" id={id}>
            {title}
          </Title>
          {actions && <div className={classes['actions']}>{actions}</div>}
        </div>
      )}
      <div className={classes['body']}>{children}</div>
    </section>
  );
}
