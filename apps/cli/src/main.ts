// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { commands } from './commands.js';
import { run } from './run.js';

// An embedded PostgreSQL is told to end when this process exits: so these end it in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
if (existsSync('.env')) loadEnvFile('.env');

process.exitCode = await run(commands, process.argv.slice(2), process.env, {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
