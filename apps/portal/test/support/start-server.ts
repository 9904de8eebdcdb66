// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from './people.js';

const root = path.join(import.meta.dirname, '../../../..');
const READY_WITHIN_MS = 90_000;

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

async function untilReady(server: ChildProcess, address: string, output: () => string): Promise<void> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(200)) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The server was not ready in time:\n${output()}`);
}

/**
 * The built server with the demo, on a free port and a folder of its own; ended with the tests. PORTAL_URL names one that
 * runs already; PRAHARI_PORTAL_DIR a portal that was built elsewhere.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  if (process.env['PORTAL_URL'] !== undefined) return () => Promise.resolve();
  const builds = process.env['PRAHARI_PORTAL_DIR'] === undefined ? [] : ['server'];
  execFileSync(process.execPath, [path.join(root, 'scripts/build-if-needed.mjs'), ...builds], { stdio: 'inherit' });
  const folder = await mkdtemp(path.join(tmpdir(), 'prahari-portal-'));
  // The account that PostgreSQL runs as under root must get into it.
  await chmod(folder, 0o711);
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: port,
    PRAHARI_DATA_DIR: folder,
    PRAHARI_DEMO_PASSWORD: DEMO_PASSWORD,
    PRAHARI_LOG_LEVEL: 'warn',
  };
  const server = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'close');
    }
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilReady(server, address, () => output);
  } catch (error) {
    await end();
    throw error;
  }
  process.env['PORTAL_URL'] = address;
  return end;
}
