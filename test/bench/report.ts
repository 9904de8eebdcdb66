// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { chartOf } from './chart.js';
import { POOL_SIZE } from './contender.js';
import type { Figures, LaneFigures, ScenarioFigures } from './figures.js';
import { spoken } from './options.js';
import type { Judged } from './targets.js';

/** Writes performance.md, .json and .svg into `folder`. */
export async function writeReport(folder: string, figures: Figures): Promise<void> {
  const options = { parser: 'markdown', printWidth: 120 };
  const files: Readonly<Record<string, string>> = {
    'performance.md': await format(markdownOf(figures), options),
    'performance.json': await format(JSON.stringify(figures), { ...options, parser: 'json' }),
    'performance.svg': chartOf(figures.scenarios),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

const digits = (value: number, places = 2): string => (Number.isFinite(value) ? value.toFixed(places) : '–');
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

/** The rows that have a floor, one line each. */
export const judgedTable = (judged: readonly Judged[]): string =>
  table(
    ['row', 'figure', 'measured', 'spread', 'floor', 'goal', 'distance to the goal', ''],
    judged.map(({ row: number, title, value, spread, floor, goal, better, holds }) => {
      const sign = better === 'more' ? '≥' : '≤';
      const reached = better === 'more' ? value >= goal : value <= goal;
      const distance = reached ? 'reached' : `${digits((Math.abs(goal - value) / goal) * 100, 0)} %`;
      return row(
        number,
        title,
        digits(value),
        `${digits(spread * 100, 0)} %`,
        `${sign} ${floor}`,
        goal,
        distance,
        holds ? '' : '**missed**',
      );
    }),
  );

const laneRow = ({ title, connections }: ScenarioFigures, lane: LaneFigures): string =>
  row(
    title,
    connections,
    lane.contender,
    digits(lane.rps, 0),
    digits(lane.p50),
    digits(lane.p99),
    digits(lane.cpu, 3),
    digits(lane.databaseCpu, 3),
    digits(lane.load, 1),
  );

const scenarioTable = (scenarios: readonly ScenarioFigures[]): string =>
  table(
    [
      'scenario',
      'connections',
      'contender',
      'requests/s',
      'p50 ms',
      'p99 ms',
      'server CPU ms',
      'database CPU ms',
      'load',
    ],
    scenarios.flatMap((scenario) => scenario.lanes.map((lane) => laneRow(scenario, lane))),
  );

function markdownOf(figures: Figures): string {
  const { machine, options, contenders, operations, isolation } = figures;
  return `# Performance

Written by \`npm run bench\` on ${figures.date}; the same figures for machines are in performance.json. An absolute time says
little, since the machine is shared: what counts is the ratio between contenders that took turns within one run.

## Against the floors

${judgedTable(figures.judged)}

![Requests per second of each contender](performance.svg)

## How it is measured

- \`product\` is the built server as \`npm start\` runs it: sign-in, permissions, limits, row-level security, audit and logging
  on. \`bare\` is Fastify and pg with the product's own statements but the session's proof, one fixed answer and no checks
  (test/bench/bare.ts). \`plain\` is Nest, Apollo and TypeORM's query builder on the same tables, a transaction with the same context, without checks
  (test/bench/plain.ts). Each has ${POOL_SIZE} connections to the database.
- Contenders run at once and take turns, ${options.rounds} rounds of ${options.seconds} s after ${options.warmUpSeconds} s of warm-up, in reversed order every other
  round. A ratio is taken within a round; the table shows the median and the spread, (largest − smallest) / median. Where a
  spread is over 25 %, up to two rounds more are run.
- Before anything is timed, the contenders gave equal answers to all 50 companies, and nobody saw another company's row.
- ${spoken(options.rows)} incidents of 50 companies (the largest has 17 %, the smallest 1 %), 8 % drafts, in texts of English and
  Hindi; PostgreSQL with ${figures.settings.map((setting) => `\`${setting}\``).join(', ')}. The plans of the hot statements, in their seventh execution
  and as the application's role, use the index that they were written for.
- Row 5 leaves HTTP and GraphQL out: the list's statement through \`Database.read\` against the same by pg alone, in one process.
- Server CPU is that of the contender's process, database CPU that of all of PostgreSQL, both per request, from /proc.

| machine | |
| --- | --- |
| system | ${machine.system} |
| processor | ${machine.processor}, ${machine.cores} cores |
| memory | ${machine.memoryGigabytes} GB |
| Node | ${machine.node} |
| PostgreSQL | ${machine.postgres} |

## Scenarios

${scenarioTable(figures.scenarios)}

## Growth

${figures.growth.length === 0 ? 'Not measured in this run.' : `The same product on ${spoken(options.growthFrom)} and on ${spoken(options.rows)} incidents, by turns.\n\n${scenarioTable(figures.growth)}`}

## Statements of an operation

The context says for whom the statements run. A look-up of the session that is no part of the context is counted apart. A
flight is what is sent without waiting for an answer.

${table(
  ['operation', 'statements with context', 'of these context', 'look-up of the session', 'flights'],
  operations.map((one) => row(one.operation, one.statements, one.context, one.proof, one.flights)),
)}

${isolation ? `Row 5 in statements per second: ${digits(isolation.guarded, 0)} with context and row-level security, ${digits(isolation.unguarded, 0)} without.` : ''}

## Start and memory

${table(
  ['contender', 'start to ready s', 'idle MB', 'peak MB'],
  contenders.map((one) =>
    row(one.contender, digits(one.secondsToReady), digits(one.idleMegabytes, 0), digits(one.peakMegabytes, 0)),
  ),
)}

## Rows in the tables

${table(Object.keys(figures.tables), [row(...Object.values(figures.tables).map((count) => count.toLocaleString('en')))])}
`;
}
