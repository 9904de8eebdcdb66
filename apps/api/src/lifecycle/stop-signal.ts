// SPDX-License-Identifier: Apache-2.0

/**
 * Aborts at the first SIGTERM or Ctrl-C. Further ones are harmless: npm and the terminal may both pass the same one on.
 */
export function untilAskedToStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      controller.abort(new AskedToStop(name));
    });
  }
  // A terminal that goes away leaves nobody who could stop the server otherwise.
  process.on('SIGHUP', () => {
    controller.abort(new AskedToStop('SIGHUP'));
  });
  return controller.signal;
}

export class AskedToStop extends Error {}

/** Resolves when it aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
