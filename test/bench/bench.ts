// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SETTINGS, startBenchServer } from './bench-server.js';
import { runBench } from './bench-run.js';
import { describeMachine } from './machine.js';
import { readOptions, spoken } from './options.js';
import { judgedTable, writeReport } from './report.js';
import { seededDatabase } from './seed.js';

const options = readOptions(process.argv.slice(2));
const began = performance.now();
const tell = (line: string): void => console.error(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${line}`);

const logs = await mkdtemp(path.join(tmpdir(), 'prahari-bench-logs-'));
const server = await startBenchServer(options.databaseUrl, options.dataDir);
let missed = true;
try {
  tell(`seeding ${spoken(options.rows)} incidents`);
  const large = await seededDatabase(server, options.rows);
  const small = options.growthFrom > 0 ? await seededDatabase(server, options.growthFrom) : undefined;
  const found = await runBench({ options, server, large, small, logs, tell });
  const { databaseUrl: _databaseUrl, dataDir: _dataDir, ...published } = options;
  const figures = {
    date: new Date().toISOString().slice(0, 10),
    machine: await describeMachine(server.urlOf('postgres', 'superuser')),
    settings: SETTINGS,
    options: published,
    tables: large.counts,
    seedSeconds: large.seconds,
    ...found,
  };
  if (options.out !== undefined) await writeReport(options.out, figures);
  console.log(judgedTable(figures.judged));
  missed = figures.judged.some(({ holds }) => !holds);
  tell(missed ? 'a floor is missed' : 'all floors hold');
  await rm(logs, { recursive: true, force: true });
} catch (error) {
  console.error(error);
  console.error(`The output of the contenders is in ${logs}.`);
} finally {
  await server.stop();
}
process.exit(missed ? 1 : 0);
