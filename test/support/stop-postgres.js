// SPDX-License-Identifier: Apache-2.0
import { rm } from 'node:fs/promises';

export default async function stopPostgres() {
  const { server, dataDir } = globalThis.__PRAHARI_TEST_POSTGRES__;
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
