// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

/** The server's time minus the device's, which may be wrong by a day. */
let ahead = 0;

/** Learns the server's time from the Date header of an answer; the header has whole seconds. */
export function learnTime(response: Response): void {
  const told = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(told)) return;
  const difference = told + 500 - Date.now();
  // Answers take their time: only what a header can't explain moves the clock.
  if (Math.abs(difference - ahead) > 2_000) ahead = difference;
}

export const serverNow = (): Date => new Date(Date.now() + ahead);

export const secondsUntil = (at: string): number => (Date.parse(at) - serverNow().getTime()) / 1000;

/** The server's time, renewed in this interval. */
export function useNow(intervalMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, intervalMs);
    return () => {
      clearInterval(timer);
    };
  }, [intervalMs]);
  return now;
}
