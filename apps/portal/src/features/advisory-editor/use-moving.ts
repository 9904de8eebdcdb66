// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

interface MovingOptions {
  readonly length: number;
  readonly move: (from: number, to: number) => void;
}

/**
 * Rows that change places by a handle: dragged with a pointer, or with the arrow keys while the handle has the focus.
 * Rows carry `data-place`; the handle keeps the focus when its row moves.
 */
export function useMoving({ length, move }: MovingOptions) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string>();
  /** What was moved last, and where it came to: told to screen readers. */
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number }>();
  const focusAt = useRef<number>(undefined);
  useEffect(() => {
    if (focusAt.current === undefined) return;
    handleAt(list.current, focusAt.current)?.focus();
    focusAt.current = undefined;
  });

  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= length || to === from) return;
    move(from, to);
    setMoved({ from, to });
    focusAt.current = to;
  };

  const handle = (key: string, index: number) => ({
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      moveTo(index, index + step);
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(key);
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged !== key) return;
      const over = placeUnder(list.current, event.clientY);
      if (over !== undefined) moveTo(index, over);
    },
    onPointerUp: () => setDragged(undefined),
    onPointerCancel: () => setDragged(undefined),
  });
  return { list, dragged, moved, moveTo, handle };
}

const handleAt = (list: HTMLElement | null, index: number) =>
  list?.querySelector<HTMLElement>(`[data-place="${index}"] [data-handle]`);

/** The row whose middle the pointer has passed. */
function placeUnder(list: HTMLElement | null, y: number): number | undefined {
  for (const row of list?.children ?? []) {
    const { top, bottom } = row.getBoundingClientRect();
    if (y >= top && y <= bottom) return Number((row as HTMLElement).dataset['place']);
  }
  return undefined;
}
