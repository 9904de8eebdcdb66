// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './entry-list.module.css';

interface EntryListProps {
  /** What the list holds. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A few dozen things with what can be done to each; for more than that there is VirtualList. */
export function EntryList({ label, children }: EntryListProps) {
  return (
    <ul className={classes['list']} aria-label={label}>
      {children}
    </ul>
  );
}

interface EntryProps {
  readonly title: ReactNode;
  /** Beside each other below the title, as long as they fit. */
  readonly facts?: readonly ReactNode[];
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function Entry({ title, facts = [], actions, children }: EntryProps) {
  return (
    <li className={classes['entry']}>
      <div>
        <div className={classes['title']}>{title}</div>
        <div className={classes['facts']}>
          {facts.filter(Boolean).map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </div>
        {children}
      </div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </li>
  );
}
