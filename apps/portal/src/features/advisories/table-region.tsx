// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './advisories.module.css';

interface TableRegionProps {
  /** What the table holds. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that scrolls within its own edges, by keys too: the page never does sideways. */
export function TableRegion({ label, children }: TableRegionProps) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={label}>
      <table className={classes['table']}>{children}</table>
    </div>
  );
}
