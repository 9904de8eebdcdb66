// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { startedByRoot } from './os-user.js';

/** Makes the data folder: closed to others, but for root, whose PostgreSQL runs as another account and passes through. */
export async function prepareDataFolder(home: string): Promise<void> {
  const made = await mkdir(home, { recursive: true, mode: startedByRoot() ? 0o711 : 0o700 });
  if (made !== undefined || !startedByRoot()) return;
  const { mode } = await stat(home);
  if ((mode & 0o011) !== 0o011) await chmod(home, mode | 0o011);
}

/** A random secret, kept in a file with mode 0600: made when it is read for the first time. */
export async function readOrMakeSecret(file: string, make = randomSecret): Promise<string> {
  const kept = await readSecret(file);
  if (kept !== '') return kept;
  const secret = make();
  await writeSecret(file, secret);
  return secret;
}

const randomSecret = (): string => randomBytes(24).toString('base64url');

async function readSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

// Written beside and renamed, so that a crash or a full disk never leaves half a secret.
async function writeSecret(file: string, secret: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${secret}\n`);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
}

/** Where things lie in the data folder. */
export const placesIn = (home: string) =>
  ({
    cluster: path.join(home, 'cluster'),
    log: path.join(home, 'postgres.log'),
    lock: path.join(home, 'prahari.lock'),
    superuserPassword: path.join(home, 'postgres-password'),
    ownerPassword: path.join(home, 'owner-password'),
    appPassword: path.join(home, 'app-password'),
  }) as const;
