// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const isLinux = process.platform === 'linux';

/** Whether a process runs; one that ended and was not yet collected by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  if (!holdsPid(pid)) return false;
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/** Whether the system still knows this number, be it of a process, a zombie or a thread: what PostgreSQL looks at. */
export function holdsPid(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as a text to compare with: numbers of processes are given again, also after a reboot. */
export function beginningOf(pid: number): string {
  if (!isLinux) return ask(['-o', 'lstart=', '-p', String(pid)]);
  const ticks = statFields(pid)?.[19];
  return ticks === undefined ? '' : `${read('/proc/sys/kernel/random/boot_id').trim()} ${ticks}`;
}

/** The words of a process' command line; empty where it can't be read. */
export function commandLineOf(pid: number): readonly string[] {
  // ps is missing on many bare systems, /proc elsewhere than on Linux.
  const words = isLinux
    ? read(`/proc/${pid}/cmdline`).split('\0')
    : ask(['-ww', '-o', 'args=', '-p', String(pid)]).split(' ');
  return words.filter((word) => word !== '');
}

// The fields of /proc/<pid>/stat that follow the name, which may hold blanks and brackets (proc(5)).
function statFields(pid: number): readonly string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // No such process, or not ours to look at.
    return '';
  }
}

function ask(psArguments: readonly string[]): string {
  try {
    return execFileSync('ps', [...psArguments], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
