// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A test's database dies with its folder, so that nothing has to survive a crash of the machine.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One PostgreSQL for all end-to-end tests. Jest maps no module names here, hence plain JavaScript and relative paths. */
export default async function startPostgres() {
  const { EmbeddedPostgres } = await tsImport('../../libs/database/src/embedded/embedded-postgres.ts', {
    parentURL: import.meta.url,
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'prahari-test-'));
  // mkdtemp makes 0700, which the account that PostgreSQL runs as under root can't enter.
  await chmod(dataDir, 0o711);
  try {
    const server = await EmbeddedPostgres.start({ dataDir, settings: FAST });
    process.env.TEST_PG_SUPERUSER_URL = server.superuserUrl;
    process.env.TEST_PG_OWNER_URL = server.ownerUrl;
    process.env.TEST_PG_APP_URL = server.appUrl;
    globalThis.__PRAHARI_TEST_POSTGRES__ = { server, dataDir };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
