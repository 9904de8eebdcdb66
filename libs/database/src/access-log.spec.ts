// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { SystemClock, Unavailable } from '@prahari/kernel';
import { AccessLog } from './access-log.js';
import type { ActingParty } from './context.js';
import type { Database, Tx } from './database.js';
import type { Sql } from './sql.js';

const READER: ActingParty = {
  databaseRole: 'prahari_coordinator',
  companyId: '01900000-0000-7000-8000-000000000001',
  userId: null,
  kind: 'USER',
  id: 'somebody',
  name: 'Somebody',
};
const idOf = (nth: number): string => `01900000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

describe('the access log', () => {
  const failure: { is?: Error } = {};
  const written: string[] = [];
  const told: unknown[] = [];
  const tx = { query: ({ values }: Sql) => Promise.resolve(written.push(...(values[2] as string[]))) } as unknown as Tx;
  const transact = (_: ActingParty, work: (tx: Tx) => Promise<unknown>) =>
    failure.is ? Promise.reject(failure.is) : work(tx);
  let log: AccessLog;
  const note = (nth: number): void =>
    log.note(READER, { companyId: READER.companyId ?? '', objectType: 'incident', objectId: idOf(nth) });

  beforeEach(() => {
    jest.useFakeTimers();
    for (const list of [written, told]) list.length = 0;
    delete failure.is;
    log = new AccessLog({ transact } as unknown as Database, new SystemClock(), (error) => void told.push(error));
  });
  afterEach(() => jest.useRealTimers());

  it('keeps what it could not write while the database is away, in its order, and writes it when it is back', async () => {
    failure.is = new Unavailable();
    note(1);
    await jest.advanceTimersByTimeAsync(200);
    note(2);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(written).toEqual([]);
    delete failure.is;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(written).toEqual([idOf(1), idOf(2)]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(2);
  });

  it('keeps the newest 10,000, and says how many were lost', async () => {
    failure.is = new Unavailable();
    for (let nth = 0; nth < 10_003; nth++) note(nth);
    await log.flush();
    delete failure.is;
    await log.flush();
    expect(written).toHaveLength(10_000);
    expect(written[0]).toBe(idOf(3));
    expect(told.map(String)).toContain('Error: Lost 3 entries of the access log.');
  });

  it('tells of what fails for another reason, and does not try it again', async () => {
    failure.is = new Error('a fault of ours');
    note(1);
    await log.flush();
    delete failure.is;
    note(2);
    await log.flush();
    expect(told).toHaveLength(1);
    expect(written).toEqual([idOf(2)]);
  });
});
