// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '@prahari/kernel';
import { type ArrivedContent, FileStore, StorageUnavailable } from './file-store.js';

const KEY_BYTES = 32;
/** What the operating system says where nothing can be written. */
const CAN_NOT_WRITE = ['ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'EIO'];

/**
 * Contents in a folder, closed to others: what arrives in `incoming`, under its time and key; what is kept in one of 256
 * folders, so that none grows too long. A rename is the one step between the two.
 */
export class FolderFileStore extends FileStore {
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async receive(content: AsyncIterable<Uint8Array>): Promise<ArrivedContent> {
    const key = randomBytes(KEY_BYTES).toString('hex');
    const arriving = path.join(this.incoming, `${this.clock.now().getTime()}-${key}`);
    try {
      await makeFolder(this.incoming);
      await write(arriving, content);
    } catch (error) {
      // What can't be removed now is removed as forgotten.
      await rm(arriving, { force: true }).catch(() => undefined);
      throw explained(error);
    }
    return {
      key,
      keep: () => this.keep(arriving, key),
      discard: async () => {
        await rm(arriving, { force: true });
        await this.remove([key]);
      },
    };
  }

  async open(key: string): Promise<Readable> {
    // Opened before anything is answered, so that what is not there is an error and no empty file.
    const handle = await open(this.placeOf(key), 'r');
    return createReadStream('', { fd: handle });
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.placeOf(key), { force: true });
  }

  async removeForgotten(
    before: Date,
    known: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number> {
    const broken = (await namesIn(this.incoming)).filter((name) => Number.parseInt(name, 10) < before.getTime());
    for (const name of broken) await rm(path.join(this.incoming, name), { force: true });
    let removed = broken.length;
    for (const shard of await namesIn(this.kept)) {
      const old = await this.olderThan(before, shard);
      const knownOfThese = old.length > 0 ? await known(old) : new Set<string>();
      const forgotten = old.filter((key) => !knownOfThese.has(key));
      await this.remove(forgotten);
      removed += forgotten.length;
    }
    return removed;
  }

  private async keep(arriving: string, key: string): Promise<void> {
    const place = this.placeOf(key);
    try {
      await makeFolder(path.dirname(place));
      // By the injected clock, as the rows are: removeForgotten compares them.
      const now = this.clock.now();
      await utimes(arriving, now, now);
      await rename(arriving, place);
      await synced(path.dirname(place));
    } catch (error) {
      throw explained(error);
    }
  }

  private async olderThan(before: Date, shard: string): Promise<string[]> {
    const folder = path.join(this.kept, shard);
    const names = await namesIn(folder);
    const times = await Promise.all(
      names.map((name) => stat(path.join(folder, name)).catch(() => ({ mtime: this.clock.now() }))),
    );
    return names.filter((_, index) => (times[index]?.mtime ?? before) < before);
  }

  private get incoming(): string {
    return path.join(this.folder, 'incoming');
  }

  private get kept(): string {
    return path.join(this.folder, 'kept');
  }

  private placeOf(key: string): string {
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('This is no key of a stored file.');
    return path.join(this.kept, key.slice(0, 2), key);
  }
}

async function write(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of content) await writeAll(handle, chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let rest = chunk; rest.length > 0;) rest = rest.subarray((await handle.write(rest)).bytesWritten);
}

/** A renamed file is there after a crash once its folder is on disk. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function explained(cause: unknown): unknown {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return syscall !== undefined && CAN_NOT_WRITE.includes(code ?? '') ? new StorageUnavailable({ cause }) : cause;
}
