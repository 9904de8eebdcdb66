// SPDX-License-Identifier: Apache-2.0
import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '@prahari/kernel';

const MINUTE_MS = 60_000;

/** The time of the story that is being told, so that what happened days ago is recorded days ago. */
export class DemoClock extends Clock {
  private readonly minutesAgo = new AsyncLocalStorage<number>();

  /** `seededAt` is the moment that everything is told from. */
  constructor(private readonly seededAt: Date) {
    super();
  }

  /** Runs `work` so many minutes before the seeding. */
  at<Result>(minutesAgo: number, work: () => Promise<Result>): Promise<Result> {
    return this.minutesAgo.run(minutesAgo, work);
  }

  now(): Date {
    return this.ago(this.minutesAgo.getStore() ?? 0);
  }

  ago(minutes: number): Date {
    return new Date(this.seededAt.getTime() - minutes * MINUTE_MS);
  }
}
