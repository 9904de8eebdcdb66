// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import classes from './advisory-editor.module.css';

interface RowListProps<Row extends { readonly key: string }> {
  readonly rows: readonly Row[];
  /** Said where there is none yet. */
  readonly empty?: ReactNode;
  readonly addLabel: ReactNode;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  /** Names the row for whoever can't see which one a button belongs to. */
  readonly removeLabel: (index: number) => string;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** Rows of a form. A new one takes the focus; a removed one gives it to the next. */
export function RowList<Row extends { readonly key: string }>(props: RowListProps<Row>) {
  const { rows, empty, addLabel, onAdd, onRemove, removeLabel, children } = props;
  const { box, focusSoon } = useRowFocus();
  return (
    <Stack gap="sm" ref={box}>
      {rows.length === 0 && empty && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      {rows.length > 0 && (
        <ul className={classes['rows']}>
          {rows.map((row, index) => (
            <li key={row.key} className={classes['row']} data-row={index}>
              {children(row, index)}
              <Button
                className={classes['end'] ?? ''}
                variant="subtle"
                size="sm"
                aria-label={removeLabel(index)}
                onClick={() => {
                  onRemove(index);
                  focusSoon({ kind: 'removed', index });
                }}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        size="sm"
        w="fit-content"
        data-add
        onClick={() => {
          onAdd();
          focusSoon({ kind: 'added', index: rows.length });
        }}
      >
        {addLabel}
      </Button>
    </Stack>
  );
}

interface Pending {
  readonly kind: 'added' | 'removed';
  readonly index: number;
}

function useRowFocus() {
  const box = useRef<HTMLDivElement>(null);
  const pending = useRef<Pending>(undefined);
  useEffect(() => {
    const { current: next } = pending;
    if (next === undefined || box.current === null) return;
    pending.current = undefined;
    const at = (index: number) => box.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    const target =
      next.kind === 'added'
        ? at(next.index)?.querySelector<HTMLElement>('input, select, textarea')
        : (at(next.index) ?? at(next.index - 1))?.querySelector<HTMLElement>('input, select, textarea, button');
    (target ?? box.current.querySelector<HTMLElement>('[data-add]'))?.focus();
  });
  return { box, focusSoon: (next: Pending) => void (pending.current = next) };
}
