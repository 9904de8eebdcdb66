// SPDX-License-Identifier: Apache-2.0
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** How Node runs the product: from its sources, so that no test waits for a build; or as `npm start` does, once it has built. */
const FROM_SOURCES = ['--import', '@swc-node/register/esm-register', path.join(root, 'apps/api/src/main.ts')];
export const AS_BUILT = [path.join(root, 'dist/apps/api/src/main.js')];

/** The product as a process of its own: what only a whole process shows is tested with it. */
export class ServerProcess {
  private readonly out: string[] = [];
  private readonly err: string[] = [];
  private readonly ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    readonly url: string,
  ) {
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.out.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.err.push(text));
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Starts it on a free port; `env` are the settings. It may be on its way still, or end with a failure. */
  static async spawn(env: Readonly<Record<string, string>>, program = FROM_SOURCES): Promise<ServerProcess> {
    const port = env['PORT'] ?? String(await freePort());
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(PRAHARI_|DATABASE_URL$|PORT$|HOST$|NODE_OPTIONS$|JEST_|TEST_PG_)/.test(name),
    );
    const child = spawn(process.execPath, program, {
      cwd: root,
      env: { ...Object.fromEntries(inherited), NODE_NO_WARNINGS: '1', PRAHARI_LOG_LEVEL: 'warn', ...env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServerProcess(child, `http://127.0.0.1:${port}`);
  }

  /** Starts it and waits until it has printed where it runs; throws with what it printed where it ends before. */
  static async start(env: Readonly<Record<string, string>>, program = FROM_SOURCES): Promise<ServerProcess> {
    const server = await ServerProcess.spawn(env, program);
    while (!server.stdout.includes('Stop ')) {
      if (server.child.exitCode !== null || server.child.signalCode !== null)
        throw new Error(`The server ended:\n${server.stdout}${server.stderr}`);
      await sleep(25);
    }
    return server;
  }

  get stdout(): string {
    return this.out.join('');
  }

  get stderr(): string {
    return this.err.join('');
  }

  get(route: string): Promise<Response> {
    return fetch(this.url + route);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** The exit status, once it has ended and its output is complete. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.signal('SIGTERM');
    return this.exit();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
