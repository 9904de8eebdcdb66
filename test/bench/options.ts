// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';

export interface Options {
  /** Incidents in the database that the contenders run on. */
  readonly rows: number;
  /** Incidents in the small database that growth is measured from; 0 leaves growth out. */
  readonly growthFrom: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly scenarios: readonly string[] | undefined;
  readonly contenders: readonly string[];
  /** A quick look for CI: reports, and fails only far beyond a floor. */
  readonly quick: boolean;
  /** Superuser's address of a server that may be littered; absent: an embedded one. */
  readonly databaseUrl: string | undefined;
  /** Kept with the seeded databases, to be used again; absent: a temporary folder. */
  readonly dataDir: string | undefined;
  /** Folder of performance.md, .json and .svg; absent: nothing is written. */
  readonly out: string | undefined;
}

const HELP = `npm run bench -- [options]
  --rows 10k|100k|1M|10M   incidents (default 1M; quick: 100k)
  --growth-from 10k        the small database of the growth figures; 0: none (default 10k; quick: 0)
  --rounds 3  --seconds 10  --warm-up 3  --connections 32,64
  --scenarios list,detail  --contenders product,bare,plain
  --quick                  one round of list, detail and submit: what CI runs
  --database-url URL       superuser's address of another PostgreSQL 18, whose logins and databases may be changed
  --data-dir DIR           keep the server and its seeded databases there, for the next run
  --out DIR                where performance.md, .json and .svg go (default docs; quick: nowhere)`;

/** "10k" and "1M" as numbers. */
export function countOf(text: string): number {
  const [, digits, unit] = /^(\d+)([kM]?)$/.exec(text) ?? [];
  if (digits === undefined) throw new Error(`${text} is no number of rows: write 10k, 100k, 1M.`);
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1);
}

export const spoken = (count: number): string =>
  count >= 1_000_000 ? `${count / 1_000_000}M` : count >= 1_000 ? `${count / 1_000}k` : String(count);

/** Reads the command line; prints the help and ends where that is asked for. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ rows: text, 'growth-from': text, rounds: text, seconds: text, 'warm-up': text, connections: text },
      ...{ scenarios: text, contenders: text, 'database-url': text, 'data-dir': text, out: text },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const { quick } = values;
  return {
    rows: countOf(values.rows ?? (quick ? '100k' : '1M')),
    growthFrom: countOf(values['growth-from'] ?? (quick ? '0' : '10k')),
    rounds: Number(values.rounds ?? (quick ? 1 : 3)),
    connections: (values.connections ?? (quick ? '32' : '32,64')).split(',').map(Number),
    seconds: Number(values.seconds ?? (quick ? 3 : 10)),
    warmUpSeconds: Number(values['warm-up'] ?? (quick ? 1.5 : 3)),
    scenarios: values.scenarios?.split(',') ?? (quick ? ['list', 'detail', 'submit'] : undefined),
    contenders: values.contenders?.split(',') ?? ['product', 'bare', 'plain'],
    quick,
    databaseUrl: values['database-url'],
    dataDir: values['data-dir'],
    out: values.out ?? (quick ? undefined : 'docs'),
  };
}
