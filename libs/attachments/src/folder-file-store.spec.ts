// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clock } from '@prahari/kernel';
import { FolderFileStore } from './folder-file-store.js';

const DAY = 86_400_000;
class StillClock extends Clock {
  constructor(public time: Date) {
    super();
  }
  now(): Date {
    return this.time;
  }
}

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

describe('a folder of files', () => {
  let folder: string;
  let clock: StillClock;
  let store: FolderFileStore;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'prahari-files-'));
    clock = new StillClock(new Date('2026-11-24T06:30:00Z'));
    store = new FolderFileStore(path.join(folder, 'files'), clock);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const all = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const textOf = async (key: string): Promise<string> => {
    let text = '';
    for await (const chunk of await store.open(key)) text += String(chunk);
    return text;
  };

  it('gives back what was kept, under a random key, closed to other accounts', async () => {
    const { key, keep } = await store.receive(chunks('first, ', 'second'));
    await expect(store.open(key)).rejects.toThrow('ENOENT');
    await keep();
    expect(await textOf(key)).toBe('first, second');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const place = path.join(folder, 'files/kept', key.slice(0, 2));
    expect([(await stat(path.join(place, key))).mode & 0o777, (await stat(place)).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
  });

  it('keeps nothing of what breaks off or is discarded', async () => {
    const broken = async function* () {
      yield* chunks('half');
      throw new Error('broke off');
    };
    await expect(store.receive(broken())).rejects.toThrow('broke off');
    await (await store.receive(chunks('refused'))).discard();
    const kept = await store.receive(chunks('not needed'));
    await kept.keep();
    await kept.discard();
    expect(await all()).toEqual([]);
  });

  it('says so when the disk can’t be written', async () => {
    await writeFile(path.join(folder, 'files'), 'in the way');
    await expect(store.receive(chunks('x'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('opens nothing but its own', async () => {
    await writeFile(path.join(folder, 'secret'), 'x');
    await expect(store.open('../../secret')).rejects.toThrow('no key');
  });

  it('forgets what is old and unknown, and nothing else', async () => {
    const received = await Promise.all(['known', 'unknown', 'arriving'].map((text) => store.receive(chunks(text))));
    const [known, unknown] = received as [(typeof received)[0], (typeof received)[0]];
    await known.keep();
    await unknown.keep();
    clock.time = new Date(clock.time.getTime() + DAY);
    const young = await store.receive(chunks('young'));
    await young.keep();
    await store.receive(chunks('arriving now'));
    const before = new Date(clock.time.getTime() - DAY / 2);
    expect(await store.removeForgotten(before, () => Promise.resolve(new Set([known.key])))).toBe(2);
    expect((await all()).length).toBe(3);
    expect(await textOf(known.key)).toBe('known');
    await mkdir(path.join(folder, 'files/kept/zz'), { recursive: true });
    expect(await readFile(path.join(folder, 'files/kept', young.key.slice(0, 2), young.key), 'utf8')).toBe('young');
  });
});
