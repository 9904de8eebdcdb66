// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { Panel } from '~/ui/panel';
import classes from './home.module.css';

interface LinesProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly line: (row: Row) => ReactNode;
  /** What stands where there is none. */
  readonly none: ReactNode;
  /** The link to all of them. */
  readonly all?: ReactNode;
  readonly edge?: 'late' | 'soon' | undefined;
}

/** A few of a kind, each with a link to itself, and the way to all of them. */
export function Lines<Row>({ title, rows, rowKey, line, none, all, edge }: LinesProps<Row>) {
  return (
    <Panel title={title} flush actions={all} {...(edge && { edge })}>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes['none'] ?? ''}>
          {none}
        </Text>
      ) : (
        <ul className={classes['lines']}>
          {rows.map((row) => (
            <li key={rowKey(row)} className={classes['line']}>
              {line(row)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
