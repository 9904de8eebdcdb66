// SPDX-License-Identifier: Apache-2.0
import { statfs } from 'node:fs/promises';
import { StartFailure } from '@prahari/kernel';

const full = (home: string): string =>
  `The disk of the data folder ${home} is full: make room, or set PRAHARI_DATA_DIR to a folder on another disk.`;
const readOnly = (home: string): string =>
  `The data folder ${home} can not be written to by this account: make it writable, start Prahari with the account that owns it, or set PRAHARI_DATA_DIR to another folder.`;

/** The port is taken; the caller may try another one. */
export class PortTaken extends StartFailure {
  constructor(port: number) {
    super(`Port ${port} on 127.0.0.1 is in use, so that the embedded PostgreSQL can not listen there.`);
  }
}

/** What is left of a server that was killed still holds its shared memory; it ends within moments. */
export class StillInUse extends StartFailure {
  constructor(cluster: string) {
    super(`Another PostgreSQL still uses ${cluster}: end it and start again.`);
  }
}

/** Turns a failed access to the data folder into a line that says what to do; anything else stays as it is. */
export function explainFolder(error: unknown, home: string): unknown {
  if (error instanceof StartFailure) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartFailure(readOnly(home), { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartFailure(full(home), { cause: error });
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFailure(`${home} is not a folder: set PRAHARI_DATA_DIR to one.`, { cause: error });
    default:
      return error;
  }
}

interface Place {
  readonly home: string;
  readonly cluster: string;
  readonly port?: number;
}

/** Turns what initdb or postgres wrote before it ended into a line that says what to do; call it before tidying up. */
export async function explainOutput(output: string, { home, cluster, port }: Place): Promise<StartFailure> {
  if (/No space left on device|Disk quota exceeded/.test(output)) return new StartFailure(full(home));
  if (/Read-only file system|Permission denied|wrong ownership/.test(output)) return new StartFailure(readOnly(home));
  if (port !== undefined && /Address already in use|could not create any TCP\/IP sockets/.test(output))
    return new PortTaken(port);
  if (/is still in use|Is another postmaster|lock file "postmaster\.pid" already exists/.test(output))
    return new StillInUse(cluster);
  // On a full disk it may end for reasons that follow from that, and find no room to write a log either.
  if (await isNearlyFull(home)) return new StartFailure(full(home));
  return new StartFailure(`The embedded PostgreSQL did not start: ${reasonIn(output)}. See ${home}.`);
}

// Sessions that come too early are told so as well: that is not why it ended.
function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => !line.includes('FATAL:  the database system is'));
  const line = lines.findLast((candidate) => /FATAL|PANIC|error:/.test(candidate));
  return line === undefined ? 'it was ended' : line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim();
}

// Less than one segment of the write-ahead log, which PostgreSQL makes at once.
const LEAST_ROOM_BYTES = 16 * 1024 * 1024;

async function isNearlyFull(home: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(home);
  return bavail * bsize < LEAST_ROOM_BYTES;
}
