// SPDX-License-Identifier: Apache-2.0
import { RateLimited } from '@prahari/kernel';

/** Longer queues are refused: whoever waits in them would give up anyway. */
const MAX_WAITING = 500;

/** Runs at most so many pieces of work of one key at once, in the order of arrival. */
export class KeyedQueue {
  private readonly running = new Map<string, { count: number; readonly waiting: (() => void)[] }>();

  constructor(private readonly atOnce: number) {}

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const slot = this.running.get(key) ?? { count: 0, waiting: [] };
    this.running.set(key, slot);
    if (slot.count < this.atOnce) slot.count += 1;
    else {
      if (slot.waiting.length >= MAX_WAITING) throw new RateLimited(1);
      // Whoever leaves hands over his place, so the count stays.
      await new Promise<void>((resolve) => slot.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = slot.waiting.shift();
      if (next) next();
      else {
        slot.count -= 1;
        if (slot.count === 0) this.running.delete(key);
      }
    }
  }
}
