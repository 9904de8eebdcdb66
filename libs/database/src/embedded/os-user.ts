// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from '@prahari/kernel';

/** The account that PostgreSQL runs as; undefined where it runs as the one that started Prahari. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNTS = ['postgres', 'nobody'];

export const startedByRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root: under root it gets an account that exists already (none is ever made), the same
 * one as last time where there is a cluster.
 */
export function osUserFor(cluster: string): OsUser | undefined {
  if (!startedByRoot()) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ACCOUNTS) {
    const account = accountOf(name);
    if (account !== undefined) return account;
  }
  throw new StartFailure(
    'PostgreSQL can not run as root, and this system has neither an account "postgres" nor "nobody" for it: start Prahari as an ordinary user, or set DATABASE_URL.',
  );
}

function accountOf(name: string): OsUser | undefined {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    // No such account: the caller tries the next one.
    return undefined;
  }
}

/** Refuses a file or folder below one that the account can't enter, as everything below /root. */
export function refuseClosedParents(target: string, osUser: OsUser | undefined): void {
  if (osUser === undefined || canEnter(target, osUser)) return;
  const closed = ancestorsOf(target).find((folder) => !canEnter(folder, osUser)) ?? target;
  throw new StartFailure(
    `Started by root, PostgreSQL runs as the account ${osUser.uid}, which can not enter ${closed} on the way to ${target}: start Prahari as an ordinary user, move it to a folder that everyone may pass (chmod o+x), or set DATABASE_URL.`,
  );
}

// Asks the system itself, as modes alone do not tell (access control lists, mount options).
const canEnter = (target: string, osUser: OsUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], { ...osUser, cwd: '/', stdio: 'ignore' }).status === 0;

function ancestorsOf(target: string): readonly string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [...ancestorsOf(parent), target];
}
