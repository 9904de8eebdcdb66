// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './marks.module.css';

/** What a status means for the reader; the sign says it without colour. */
export type StatusTone = 'late' | 'soon' | 'done' | 'under-way' | 'not-started' | 'excused' | 'plain';

const SIGN: Record<StatusTone, string> = {
  late: '▲',
  soon: '◔',
  done: '✓',
  'under-way': '◐',
  'not-started': '○',
  excused: '◇',
  plain: '•',
};

interface StatusMarkProps {
  readonly tone: StatusTone;
  readonly children: ReactNode;
}

/** A sign and a word. */
export function StatusMark({ tone, children }: StatusMarkProps) {
  return (
    <span className={classes['mark']} data-tone={tone}>
      <span aria-hidden="true" className={classes['sign']}>
        {SIGN[tone]}
      </span>
      {children}
    </span>
  );
}
