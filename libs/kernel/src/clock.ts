// SPDX-License-Identifier: Apache-2.0

/** Where rules take the time from. Injected, so that a test can set it. */
export abstract class Clock {
  /** The present instant, in milliseconds' precision as the database keeps it. */
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
