// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from './process-figures.js';

export type ContenderName = 'product' | 'bare' | 'plain';

export interface ContenderOptions {
  readonly name: ContenderName;
  readonly databaseUrl: string;
  /** Its output goes there: logging is part of the work, and so is writing it down. */
  readonly log: string;
  /** The file with the statements that `bare` sends. */
  readonly statements?: string;
}

const COMMANDS: Readonly<Record<ContenderName, readonly string[]>> = {
  product: ['--max-semi-space-size=32', 'dist/apps/api/src/main.js'],
  bare: ['--import', 'tsx', 'test/bench/bare.ts'],
  plain: ['--import', '@swc-node/register/esm-register', 'test/bench/plain.ts'],
};
const READY_WITHIN_MS = 60_000;

/** As many connections for each, so that none waits longer for the database than another. */
export const POOL_SIZE = 4;

/** A server process that answers the bench's requests. */
export class Contender {
  private constructor(
    readonly name: ContenderName,
    readonly url: string,
    readonly secondsToReady: number,
    readonly idleMemory: number,
    private readonly child: ChildProcess,
  ) {}

  get pid(): number {
    return this.child.pid ?? 0;
  }

  static async start({ name, databaseUrl, log, statements }: ContenderOptions): Promise<Contender> {
    const port = await freePort();
    const output = await open(log, 'a');
    const began = performance.now();
    const child = spawn(process.execPath, [...COMMANDS[name]], {
      stdio: ['ignore', output.fd, output.fd],
      env: environmentOf(name, { databaseUrl, port, statements }),
    });
    process.once('exit', () => child.kill('SIGKILL'));
    try {
      const url = `http://127.0.0.1:${port}`;
      await untilReady(child, name === 'product' ? `${url}/health/ready` : `${url}/`, name, log);
      const seconds = (performance.now() - began) / 1000;
      await sleep(500);
      return new Contender(name, url, seconds, memoryOf(child.pid ?? 0).now, child);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    } finally {
      await output.close();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const cut = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(cut);
  }
}

function environmentOf(
  name: ContenderName,
  { databaseUrl, port, statements }: { databaseUrl: string; port: number; statements: string | undefined },
): NodeJS.ProcessEnv {
  // Settings of the shell that started the bench are none of the contenders'.
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('PRAHARI_'));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    ...(name === 'product'
      ? { HOST: '127.0.0.1', PRAHARI_POOL_SIZE: String(POOL_SIZE) }
      : { BENCH_POOL_SIZE: String(POOL_SIZE), BENCH_STATEMENTS: statements }),
  };
}

async function untilReady(child: ChildProcess, url: string, name: ContenderName, log: string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    // The others have no page there: any answer says that they listen.
    if (answer && (name !== 'product' || answer.status === 200)) return;
    await sleep(20);
  }
  throw new Error(`${name} did not become ready; its output is in ${log}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
