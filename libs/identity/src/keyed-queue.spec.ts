// SPDX-License-Identifier: Apache-2.0
import { RateLimited } from '@prahari/kernel';
import { KeyedQueue } from './keyed-queue.js';

/** Work that ends when told to. */
function held() {
  let release!: () => void;
  const done = new Promise<void>((resolve) => (release = resolve));
  return { work: () => done, release };
}

it('runs so many of one key at once, in the order of arrival, and of other keys beside them', async () => {
  const queue = new KeyedQueue(2);
  const order: string[] = [];
  const holders = [held(), held(), held()];
  const runs = holders.map(({ work }, index) => queue.run('a', () => (order.push(`a${index}`), work())));
  const other = queue.run('b', () => Promise.resolve(order.push('b')));
  await other;
  expect(order).toEqual(['a0', 'a1', 'b']);
  holders[0]!.release();
  await runs[0];
  await Promise.resolve();
  expect(order).toEqual(['a0', 'a1', 'b', 'a2']);
  holders.forEach(({ release }) => release());
  await Promise.all(runs);
});

it('goes on after work that failed', async () => {
  const queue = new KeyedQueue(1);
  await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(queue.run('a', () => Promise.resolve('well'))).resolves.toBe('well');
});

it('refuses more waiting than anybody would wait for', async () => {
  const queue = new KeyedQueue(1);
  const first = held();
  const running = queue.run('a', first.work);
  const waiting = Array.from({ length: 500 }, () => queue.run('a', () => Promise.resolve()));
  await expect(queue.run('a', () => Promise.resolve())).rejects.toThrow(RateLimited);
  first.release();
  await Promise.all([running, ...waiting]);
});
