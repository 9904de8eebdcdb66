// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { StartFailure } from '@prahari/kernel';
import { beginningOf, isAlive } from './processes.js';

/**
 * Keeps a data folder to one process. The lock is a file that names the process and its beginning, so that one left
 * behind by a kill, or by a reboot, is known as such and taken over.
 */
export class FolderLock {
  private constructor(private readonly file: string) {}

  static async take(file: string, home: string): Promise<FolderLock> {
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    try {
      await writeFile(draft, `${process.pid}\n${beginningOf(process.pid)}\n`, { mode: 0o644 });
      // link() fails where the name exists: of two starts at once, one wins.
      while (!(await linked(draft, file))) await clearStale(file, home);
      return new FolderLock(file);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async release(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clearStale(file: string, home: string): Promise<void> {
  refuseHeld(await contentOf(file), home);
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.stale`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await contentOf(aside);
  try {
    // Between reading and moving, another start may have put its own lock there: give it back.
    refuseHeld(moved, home);
  } catch (error) {
    await linked(aside, file);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function refuseHeld(content: string, home: string): void {
  const [pidText = '', beginning = ''] = content.split('\n');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  const now = beginningOf(pid);
  if (now !== '' && beginning !== '' && now !== beginning) return;
  throw new StartFailure(
    `The data folder ${home} is in use by another Prahari (process ${pid}): stop that one, or set PRAHARI_DATA_DIR to another folder.`,
  );
}
