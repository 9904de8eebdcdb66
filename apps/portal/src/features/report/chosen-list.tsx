// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import classes from './report.module.css';

interface ChosenListProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly shown: ReactNode }[];
  readonly onRemove: (id: string) => void;
}

/** What was chosen of a long list, each with a way to take it out. */
export function ChosenList({ label, items, onRemove }: ChosenListProps) {
  const { t } = useLingui();
  if (items.length === 0) return null;
  return (
    <ul className={classes['chosen']} aria-label={label}>
      {items.map(({ id, name, shown }) => (
        <li key={id}>
          <span>
            <span aria-hidden="true">✓ </span>
            {shown}
          </span>
          <button
            type="button"
            className={classes['remove']}
            aria-label={t`Remove: ${name}`}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
