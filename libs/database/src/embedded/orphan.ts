// SPDX-License-Identifier: Apache-2.0
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '@prahari/kernel';
import { commandLineOf, holdsPid, isAlive } from './processes.js';
import { StillInUse } from './start-failures.js';

const CHECK_EVERY_MS = 25;

/**
 * Ends the server that a killed Prahari left behind: it still holds the folder. Call it with the folder's lock taken.
 * The number in postmaster.pid may long belong to something else, so nothing is signalled but a postgres on this folder.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const pid = await pidOfPostmaster(cluster);
  if (pid === undefined) return;
  if (isPostgresOn(pid, cluster)) {
    signal(pid, 'SIGINT');
    if (!(await ended(pid, 8_000))) signal(pid, 'SIGQUIT');
    if (!(await ended(pid, 4_000))) throw new StillInUse(cluster);
  }
  if (holdsPid(pid)) await disownPidFile(cluster, pid);
}

/** The first line of postmaster.pid; undefined where no server ran, or where it was stopped in order. */
export async function pidOfPostmaster(cluster: string): Promise<number | undefined> {
  const pid = Number.parseInt((await readPidFile(cluster)).split('\n', 1)[0] ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

export async function readPidFile(cluster: string): Promise<string> {
  try {
    return await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

export function isPostgresOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const [program = '', ...rest] = commandLineOf(pid);
  return /^postgres(\.exe)?$/.test(path.basename(program)) && rest.includes(cluster);
}

// PostgreSQL refuses to start where a process has the number of the last server, even if it is a thread of another
// program or a zombie, which is common in containers. It skips that check for its own parent, but still looks at the
// shared memory that the file names: so the file is kept, with this process' number.
async function disownPidFile(cluster: string, pid: number): Promise<void> {
  const [first, ...rest] = (await readPidFile(cluster)).split('\n');
  if (Number(first) !== pid) return;
  await writeFile(path.join(cluster, 'postmaster.pid'), [String(process.pid), ...rest].join('\n'), { flag: 'r+' });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new StartFailure(
      `A PostgreSQL of another account (process ${pid}) still uses the data folder: end it with that account and start again.`,
      { cause: error },
    );
  }
}

async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs && isAlive(pid); waited += CHECK_EVERY_MS) await sleep(CHECK_EVERY_MS);
  return !isAlive(pid);
}
