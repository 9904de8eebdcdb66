// SPDX-License-Identifier: Apache-2.0
import type { Outcome } from './client';
import { isPassing } from './failure';

/** A weak link answers within this time, or what the device has is better than an empty page. */
const PATIENCE_MS = 5_000;

/** The server did not answer when it was asked last: nobody waits twice for that. */
let isAway = false;

/** Whether what the device has is better than waiting. */
export const isServerAway = (): boolean => isAway || !navigator.onLine;

/** The answer if it comes soon; undefined where there is no connection, or a very slow one. */
export async function soon<Data>(answer: Promise<Outcome<Data>>): Promise<Outcome<Data> | undefined> {
  const patience = navigator.onLine && !isAway ? PATIENCE_MS : 0;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const early = await Promise.race([answer, late]);
  isAway = early === undefined;
  void answer.then(({ failure }) => (isAway = failure !== undefined && isPassing(failure)));
  return early;
}
