// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

// It ends PostgreSQL as it exits.
process.on('SIGTERM', () => process.exit());

// A process that holds an embedded PostgreSQL until somebody kills it: `node hold-postgres.js <data folder>`.
const { EmbeddedPostgres } = await tsImport('../../libs/database/src/embedded/embedded-postgres.ts', {
  parentURL: import.meta.url,
  tsconfig: path.join(fileURLToPath(new URL('../..', import.meta.url)), 'tsconfig.json'),
});

try {
  const server = await EmbeddedPostgres.start({ dataDir: process.argv[2] ?? '' });
  console.log(server.superuserUrl);
} catch (error) {
  console.error(error.name === 'StartFailure' || error.constructor.name === 'PortTaken' ? error.message : error.stack);
  process.exitCode = 1;
}
