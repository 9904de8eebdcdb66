// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { NotKnown } from './fact-list';
import type { Difference } from './use-facts';
import classes from './facts.module.css';

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** What the two sides are: "Report 1", "Report 2". */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** Field by field, both texts beside each other. */
export function DifferenceList({ differences, before, after }: DifferenceListProps) {
  return (
    <ul className={classes['difference']}>
      {differences.map((difference) => (
        <li key={difference.key}>
          <Text fw={600} mb={4}>
            {difference.label}
          </Text>
          <div className={classes['pair']}>
            <Side name={before} side="before" label={difference.label} text={difference.before} />
            <Side name={after} side="after" label={difference.label} text={difference.after} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly name: ReactNode;
  readonly side: 'before' | 'after';
  readonly label: string;
  readonly text: string | null;
}

function Side({ name, side, label, text }: SideProps) {
  // Long texts scroll: a region that does must be reached by keys.
  const isLong = (text?.length ?? 0) > 600;
  return (
    <div
      className={classes['side']}
      data-side={side}
      {...(isLong && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      <span className={classes['name']}>{name}</span>
      {text === null ? <NotKnown /> : text}
    </div>
  );
}
