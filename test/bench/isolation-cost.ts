// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { Database, type DatabaseContext, type Sql } from '@prahari/database';
import type { Caller } from './callers.js';
import { POOL_SIZE } from './contender.js';
import { median, spread } from './statistics.js';
import type { TappedStatement } from './wire-tap.js';

const IN_FLIGHT = 32;
const SLICE_MS = 1_500;
const WARM_UP_MS = 2_000;

export interface IsolationCost {
  /** Statements per second with context and row-level security, and named in autocommit past it. */
  readonly guarded: number;
  readonly unguarded: number;
  /** Guarded against unguarded, within a round: median and spread. */
  readonly ratio: number;
  readonly spread: number;
}

/**
 * Row 5: what row-level security and its context cost, without HTTP and GraphQL: the list's own statement through the
 * product's Database.read, against the same statement by pg alone, in one process, by turns.
 */
export async function isolationCost(
  urls: { readonly app: string; readonly bypass: string },
  callers: readonly Caller[],
  statement: TappedStatement,
  rounds: number,
): Promise<IsolationCost> {
  const database = await Database.connect({ url: urls.app, poolSize: POOL_SIZE, entities: [] });
  const pool = new pg.Pool({ connectionString: urls.bypass, max: POOL_SIZE, options: '-c TimeZone=UTC' });
  const guarded = async (caller: Caller): Promise<unknown[]> =>
    database.read(contextOf(caller), { text: statement.text, values: valuesFor(statement, caller) } as unknown as Sql);
  const unguarded = async (caller: Caller): Promise<unknown[]> =>
    (await pool.query({ name: 'list', text: statement.text, values: valuesFor(statement, caller) })).rows;
  try {
    await sameRows(callers, guarded, unguarded);
    for (const way of [guarded, unguarded]) await slice(way, callers, WARM_UP_MS);
    const taken: { guarded: number; unguarded: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const first = await slice(round % 2 === 0 ? guarded : unguarded, callers, SLICE_MS);
      const second = await slice(round % 2 === 0 ? unguarded : guarded, callers, SLICE_MS);
      taken.push(round % 2 === 0 ? { guarded: first, unguarded: second } : { guarded: second, unguarded: first });
    }
    const ratios = taken.map((round) => round.guarded / round.unguarded);
    return {
      guarded: median(taken.map((round) => round.guarded)),
      unguarded: median(taken.map((round) => round.unguarded)),
      ratio: median(ratios),
      spread: spread(ratios),
    };
  } finally {
    await Promise.all([database.close(), pool.end()]);
  }
}

// One context per operation, as each request has its own.
const contextOf = ({ companyId, userId }: Caller): DatabaseContext => ({
  databaseRole: 'prahari_partner',
  companyId,
  userId,
});

/** The caller's company stands where the statement was tapped with "$company". */
export const valuesFor = ({ values }: TappedStatement, { companyId }: Caller): (string | null)[] =>
  values.map((value) => (value === '$company' ? companyId : value));

/** With the caller's company taken out, so that others can ask as well. */
export const forAnyCompany = ({ text, values }: TappedStatement, { companyId }: Caller): TappedStatement => ({
  text,
  values: values.map((value) => (value === companyId ? '$company' : value)),
});

type Way = (caller: Caller) => Promise<unknown[]>;

async function sameRows(callers: readonly Caller[], guarded: Way, unguarded: Way): Promise<void> {
  for (const caller of callers) {
    const [one, other] = [JSON.stringify(await guarded(caller)), JSON.stringify(await unguarded(caller))];
    if (one !== other || one === '[]')
      throw new Error(`${caller.code}: with and without row-level security the rows differ.`);
  }
}

async function slice(way: Way, callers: readonly Caller[], milliseconds: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  const work = async (_: unknown, worker: number): Promise<void> => {
    for (let turn = worker; performance.now() - began < milliseconds; turn++) {
      await way(callers[turn % callers.length]!);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return (done * 1000) / (performance.now() - began);
}
