// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, type FileHandle, open, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { readPidFile } from './orphan.js';
import type { OsUser } from './os-user.js';
import { explainOutput } from './start-failures.js';

const CHECK_EVERY_MS = 10;
const LOG_LIMIT_BYTES = 5 * 1024 * 1024;

export interface PostmasterOptions {
  readonly binaries: Binaries;
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly port: number;
  readonly osUser: OsUser | undefined;
  /** "name=value", after and so above the settings below. */
  readonly settings: readonly string[];
}

// Statements here are short, so that compiling them costs more than it saves; only this machine may connect; and a log
// without statements and details holds nothing of a company.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'logging_collector=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/**
 * Starts postgres and waits until it answers; `signal` gives up and ends it. Its output goes to a file, so that it
 * outlives the death of this process.
 */
export async function startPostmaster(options: PostmasterOptions, signal?: AbortSignal): Promise<ChildProcess> {
  const log = await openLog(options);
  try {
    const begin = (await log.stat()).size;
    const child = spawnPostgres(options, log.fd);
    try {
      await untilReady(child, options.cluster, signal);
      return child;
    } catch (error) {
      await endPostmaster(child);
      throw error instanceof EndedEarly ? await explainOutput(await textFrom(log, begin), options) : error;
    }
  } finally {
    await log.close();
  }
}

/** Fast shutdown: PostgreSQL ends the open sessions and writes a checkpoint; it is forced where that takes too long. */
export async function endPostmaster(child: ChildProcess): Promise<void> {
  for (const [name, patienceMs] of [
    ['SIGINT', 7_000],
    ['SIGQUIT', 1_500],
    ['SIGKILL', 1_000],
  ] as const) {
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(name);
    await Promise.race([ended, sleep(patienceMs, undefined, { ref: false })]);
  }
}

export const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

class EndedEarly extends Error {}

function spawnPostgres({ binaries, cluster, port, osUser, settings }: PostmasterOptions, log: number): ChildProcess {
  const given = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...given], {
    ...osUser,
    cwd: '/',
    // A group of its own: Ctrl-C in the terminal reaches Prahari alone, which ends PostgreSQL in order.
    detached: true,
    stdio: ['ignore', log, log],
  });
  // However this process comes to its end, short of a kill -9.
  const endWithUs = (): void => void child.kill('SIGINT');
  process.on('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  return child;
}

// As pg_ctl does: the server writes its state into the eighth line of postmaster.pid, whatever its language.
async function untilReady(child: ChildProcess, cluster: string, signal?: AbortSignal): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (;;) {
    if (failure !== undefined) throw failure;
    if (hasEnded(child)) throw new EndedEarly('postgres ended before it was ready');
    signal?.throwIfAborted();
    const lines = (await readPidFile(cluster)).split('\n');
    if (lines[0] === String(child.pid) && lines[7]?.startsWith('ready')) return;
    await sleep(CHECK_EVERY_MS);
  }
}

async function openLog({ log, osUser }: PostmasterOptions): Promise<FileHandle> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(log, `${log}.1`);
  const handle = await open(log, 'a+', 0o600);
  if (osUser !== undefined) await chown(log, osUser.uid, osUser.gid);
  return handle;
}

async function textFrom(log: FileHandle, begin: number): Promise<string> {
  const { size } = await log.stat();
  const { buffer, bytesRead } = await log.read({
    buffer: Buffer.alloc(Math.min(size - begin, 20_000)),
    position: begin,
  });
  return buffer.toString('utf8', 0, bytesRead);
}
