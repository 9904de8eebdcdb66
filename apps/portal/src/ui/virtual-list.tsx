// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Trans } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { Rows } from '~/api/use-rows';
import { FailureMessage } from './failure-message';
import { WaitingLines } from './load-state';
import classes from './virtual-list.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** Of CSS grid: "9rem", "minmax(0, 1fr)". */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  /** On a phone a row has two lines, or three; 2 where it is not given, and "wide" is not shown there. */
  readonly line?: 1 | 2 | 3 | 'wide';
}

interface VirtualListProps<Row> {
  /** What the table holds. */
  readonly label: string;
  readonly list: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What stands where there is no row: in words, with what to do. */
  readonly empty: ReactNode;
  /** Of a row on a phone, in pixels; two lines where it is not given. */
  readonly phoneRow?: number;
  /** Of a row elsewhere, in pixels: one line where it is not given. */
  readonly tableRow?: number;
  /** Narrower windows show it as on a phone. */
  readonly tableFrom?: string;
}

const ROW = 40;
const ROW_ON_PHONE = 76;
const HEAD = 38;

/** A list as long as it likes: only the rows in sight are on the page, and the next ones come as one scrolls. */
export function VirtualList<Row>({
  label,
  list,
  columns,
  rowKey,
  empty,
  phoneRow = ROW_ON_PHONE,
  ...look
}: VirtualListProps<Row>) {
  const { rows, hasMore, loading, failure, more, reload } = list;
  if (rows.length === 0) {
    if (failure) return <FailureMessage failure={failure} onRetry={reload} />;
    return loading || hasMore ? <WaitingLines lines={8} /> : <div className={classes['empty']}>{empty}</div>;
  }
  return (
    <>
      <Scroller {...{ label, rows, columns, rowKey, hasMore, more, phoneRow }} {...look} />
      {failure && <FailureMessage failure={failure} onRetry={more} />}
      <div role="status" className={classes['status']}>
        {loading && <Trans>Loading more</Trans>}
      </div>
    </>
  );
}

interface ScrollerProps<Row> extends Pick<VirtualListProps<Row>, 'label' | 'columns' | 'rowKey'> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly phoneRow: number;
  readonly tableRow?: number;
  readonly tableFrom?: string;
}

function Scroller<Row>({
  label,
  rows,
  columns,
  rowKey,
  hasMore,
  more,
  phoneRow,
  tableRow = ROW,
  tableFrom = '48em',
}: ScrollerProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const onPhone = useMediaQuery(`(max-width: ${tableFrom})`, false, { getInitialValueInEffect: false });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (onPhone ? phoneRow : tableRow),
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 15) more();
  }, [hasMore, last, rows.length, more]);
  useEffect(() => {
    virtual.measure();
  }, [virtual, onPhone]);
  const template = columns.map(({ width }) => width).join(' ');
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      data-narrow={onPhone || undefined}
      data-tall={(!onPhone && tableRow > ROW) || undefined}
      role="table"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      tabIndex={0}
      style={{ height: `min(70vh, ${virtual.getTotalSize() + (onPhone ? 2 : HEAD + 2)}px)` }}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']} style={{ gridTemplateColumns: template }}>
          {columns.map(({ key, head }) => (
            <div key={key} role="columnheader">
              {head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <ListRow key={rowKey(row)} {...{ row, index, start, size, columns, template }} />
          );
        })}
      </div>
    </div>
  );
}

interface ListRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
}

function ListRow<Row>({ row, index, start, size, columns, template }: ListRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${classes['row'] ?? ''} ${classes['item'] ?? ''}`}
      style={{ transform: `translateY(${start}px)`, height: size, gridTemplateColumns: template }}
    >
      {columns.map(({ key, cell, line = 2 }) => (
        <div key={key} role="cell" data-line={line}>
          {cell(row)}
        </div>
      ))}
    </div>
  );
}
