// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What /proc tells; where there is none (not Linux), everything is NaN and the report says so. */

let ticks: number | undefined;
const ticksPerSecond = (): number => (ticks ??= Number(execFileSync('getconf', ['CLK_TCK']).toString()));

const statOf = (pid: number | string): string[] | undefined => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces; the fields after it begin with the third.
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

/** Seconds of CPU, user and system, that a process has used. */
export function cpuSeconds(pid: number): number {
  const fields = statOf(pid);
  return fields ? (Number(fields[11]) + Number(fields[12])) / ticksPerSecond() : Number.NaN;
}

/** The same of a process and its children, living and ended: a PostgreSQL server. */
export function cpuSecondsOfFamily(pid: number): number {
  const own = statOf(pid);
  if (!own) return Number.NaN;
  let sum = [11, 12, 13, 14].reduce((total, field) => total + Number(own[field]), 0);
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statOf(name) : undefined;
    if (fields && Number(fields[1]) === pid) sum += Number(fields[11]) + Number(fields[12]);
  }
  return sum / ticksPerSecond();
}

/** Resident memory now and at its highest, in MB. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return { now: Number.NaN, peak: Number.NaN };
  }
}
