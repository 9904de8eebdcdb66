// SPDX-License-Identifier: Apache-2.0
import type { DemoClock } from './demo-clock.js';

/** One thing that one person does, so many minutes before the seeding. */
export interface Scene {
  readonly ago: number;
  readonly play: () => Promise<void>;
}

/** What becomes of one incident or advisory, from its draft on. */
export interface Thread {
  readonly opening: Scene;
  readonly scenes: readonly Scene[];
  /** Threads of one strand share a series of numbers, so that they are told in one order. */
  readonly strand: string;
}

const byTime = (one: Scene, other: Scene): number => other.ago - one.ago;

/**
 * Plays every thread: first all openings, since lists are in the order of keys, then each strand in its own order of
 * time, side by side, because a start waits for it.
 */
export async function playAll(threads: readonly Thread[], clock: DemoClock): Promise<void> {
  await playInOrder(
    threads.map(({ opening }) => opening),
    clock,
  );
  const strands = [...new Set(threads.map(({ strand }) => strand))];
  await Promise.all(
    strands.map((name) =>
      playInOrder(
        threads.filter(({ strand }) => strand === name).flatMap(({ scenes }) => scenes),
        clock,
      ),
    ),
  );
}

async function playInOrder(scenes: readonly Scene[], clock: DemoClock): Promise<void> {
  for (const { ago, play } of scenes.toSorted(byTime)) await clock.at(ago, play);
}
