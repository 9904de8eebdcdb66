// SPDX-License-Identifier: Apache-2.0
import type { WantedClock } from './clock-state.js';

/** A clock as the database holds it. */
export interface StoredClock extends WantedClock {
  readonly id: string;
  readonly listed: boolean;
  /** Who filed it; null: nobody yet, or it is met by reports. */
  readonly filedBy: string | null;
}

/** One clock that moves: `before` is null for a new one, or for one that the facts ask for again. */
export interface ClockChange {
  readonly id: string | null;
  readonly before: WantedClock | null;
  readonly after: WantedClock;
}

export interface ClockChanges {
  readonly changed: readonly ClockChange[];
  /** Clocks that the facts no longer ask for. */
  readonly dropped: readonly StoredClock[];
}

/** A clock's name among those of its incident. */
export const nameOf = ({ profile, stage, sequence }: WantedClock): string => `${profile}/${stage}/${sequence}`;

/** What to write, so that the stored clocks become the wanted ones. A filing stays what it was: it is judged anew by reading. */
export function mergeClocks(stored: readonly StoredClock[], wanted: readonly WantedClock[]): ClockChanges {
  const known = new Map(stored.map((clock) => [nameOf(clock), clock]));
  const names = new Set(wanted.map(nameOf));
  const changed = wanted.flatMap((clock): ClockChange[] => {
    const before = known.get(nameOf(clock));
    if (!before) return [{ id: null, before: null, after: clock }];
    const after = before.filedBy === null ? clock : { ...clock, metAt: before.metAt };
    if (!before.listed) return [{ id: before.id, before: null, after }];
    return isSame(before, after) ? [] : [{ id: before.id, before, after }];
  });
  return { changed, dropped: stored.filter((clock) => clock.listed && !names.has(nameOf(clock))) };
}

const isSame = (a: WantedClock, b: WantedClock): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() &&
  a.basis === b.basis &&
  a.recipients.join('\n') === b.recipients.join('\n') &&
  ([a.dueAt, a.dueSoonAt, a.lateAfter, a.metAt, a.withdrawnAt] as const).every(
    (moment, index) =>
      moment?.getTime() === [b.dueAt, b.dueSoonAt, b.lateAfter, b.metAt, b.withdrawnAt][index]?.getTime(),
  );
