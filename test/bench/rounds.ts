// SPDX-License-Identifier: Apache-2.0
import type { Contender } from './contender.js';
import { type Cell, type HttpRequest, measure } from './load.js';
import { median, spread } from './statistics.js';

/** One contender on one scenario; a name of its own where two contenders are the same program. */
export interface Lane {
  readonly name: string;
  readonly contender: Contender;
  /** Fewer to warm up with. */
  readonly requests: (purpose: Purpose) => Promise<readonly HttpRequest[]>;
  /** Writes: each request once, and afterwards everything as before. */
  readonly undo?: (written: number) => Promise<void>;
}

export type Purpose = 'warm-up' | 'measure';

export interface Measured {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export interface Protocol {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Requests: V8 compiles what has run often enough, and on a busy machine that takes more than seconds. */
  readonly warmAfter: number;
  readonly connections: number;
  readonly databasePid: number | undefined;
}

const MOST_SPREAD = 0.25;

/**
 * The lanes by turns, in reversed order every other round, so that what drifts on the machine meets all of them. Where one
 * lane's rounds lie too far apart, all run one more round.
 */
export async function measureLanes(lanes: readonly Lane[], protocol: Protocol): Promise<Measured[]> {
  const cells = lanes.map((): Cell[] => []);
  for (const lane of lanes) await warmUp(lane, protocol);
  const round = async (number: number): Promise<void> => {
    const order = [...lanes.keys()];
    if (number % 2 === 1) order.reverse();
    for (const index of order) cells[index]!.push(await cellOf(lanes[index]!, protocol, 'measure'));
  };
  for (let number = 0; number < protocol.rounds; number++) await round(number);
  const restless = (): boolean => ratiosOf(cells).some((ratios) => spread(ratios) > MOST_SPREAD);
  for (let more = 0; protocol.rounds > 1 && more < 2 && restless(); more++) await round(protocol.rounds + more);
  return lanes.map(({ name }, index) => ({ name, cells: cells[index]! }));
}

const MOST_WARM_UPS = 10;

async function warmUp(lane: Lane, protocol: Protocol): Promise<void> {
  let answered = 0;
  for (let times = 0; times < MOST_WARM_UPS && answered < protocol.warmAfter; times++) {
    answered += (await cellOf(lane, { ...protocol, seconds: protocol.warmUpSeconds }, 'warm-up')).answered;
    if (lane.undo) return;
  }
}

/** Of each lane against the first, within a round; alone, a lane is held against its own median. */
function ratiosOf(cells: readonly (readonly Cell[])[]): number[][] {
  const [first = [], ...others] = cells;
  if (others.length === 0) return [first.map(({ rps }) => rps)];
  return others.map((other) => other.map(({ rps }, round) => rps / (first[round]?.rps ?? Number.NaN)));
}

async function cellOf(lane: Lane, { connections, seconds, databasePid }: Protocol, purpose: Purpose): Promise<Cell> {
  const requests = await lane.requests(purpose);
  const cell = await measure({
    ...{ contender: lane.contender, requests, connections, seconds, databasePid },
    once: lane.undo !== undefined,
  });
  await lane.undo?.(requests.length);
  return cell;
}

export type Figure = 'rps' | 'p50' | 'p99' | 'cpu' | 'databaseCpu' | 'load';

export const figureOf = ({ cells }: Measured, figure: Figure): number => median(cells.map((cell) => cell[figure]));

/** One lane against another, within each round: median and spread. */
export function ratio(
  one: Measured,
  other: Measured,
  figure: Figure,
): { readonly median: number; readonly spread: number } {
  const ratios = one.cells.map((cell, round) => cell[figure] / (other.cells[round]?.[figure] ?? Number.NaN));
  return { median: median(ratios), spread: spread(ratios) };
}
