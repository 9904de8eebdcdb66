// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { readSettings } from '@prahari/kernel';
import { Endings } from './endings.js';
import { type LoadParts, startServer, tellFailure } from './start-server.js';
import { aborted, AskedToStop, untilAskedToStop } from './stop-signal.js';

export interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (line: string) => void;
}

const END_WITHIN_MS = 9_500;

/** The life of the process: starts, serves until it is asked to stop, ends everything, and exits with 0 or 1. */
export async function runServer(loadParts: LoadParts, { say, complain }: Terminal): Promise<never> {
  const signal = untilAskedToStop();
  const endings = new Endings();
  // Whatever hangs: PostgreSQL is told to end when this process exits (postmaster.ts).
  signal.addEventListener('abort', () => setTimeout(() => process.exit(0), END_WITHIN_MS).unref());
  let status = 0;
  try {
    if (existsSync('.env')) loadEnvFile('.env');
    say(await startServer({ settings: readSettings(process.env), loadParts, endings, signal }));
    await aborted(signal);
  } catch (error) {
    if (!(error instanceof AskedToStop)) {
      complain(tellFailure(error));
      status = 1;
    }
  }
  for (const failure of await endings.run()) complain(tellFailure(failure));
  process.exit(status);
}
