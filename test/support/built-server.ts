// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Api } from './api.js';
import { AS_BUILT, ServerProcess } from './server-process.js';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The product as `npm start` starts it: built where it must be, with the PostgreSQL that comes along, in an empty folder. */
export class BuiltServer {
  private constructor(
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
    private process: ServerProcess,
  ) {}

  /** Without the demo: an acceptance run counts everything that there is. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<BuiltServer> {
    await run(process.execPath, [path.join(root, 'scripts/build-if-needed.mjs'), 'server'], { cwd: root });
    const folder = await mkdtemp(path.join(tmpdir(), 'prahari-built-'));
    // mkdtemp makes 0700, which the account that PostgreSQL runs as under root can't enter.
    await chmod(folder, 0o711);
    const env = { PRAHARI_DATA_DIR: folder, PRAHARI_DEMO: 'off', ...settings };
    try {
      const server = await ServerProcess.start(env, AS_BUILT);
      // The same address after each further start.
      return new BuiltServer(folder, { ...env, PORT: new URL(server.url).port }, server);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get api(): Api {
    return new Api(this.process.url);
  }

  /** What was logged, a line each: warnings and worse. */
  get log(): readonly string[] {
    return this.process.stdout.split('\n').filter((line) => line.startsWith('{'));
  }

  get stderr(): string {
    return this.process.stderr;
  }

  /** `npm run cli -- …` on this server's data; gives what it prints. */
  async cli(...args: readonly string[]): Promise<string> {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(PRAHARI_|DATABASE_URL$|NODE_OPTIONS$|JEST_|TEST_PG_)/.test(name),
    );
    const { stdout } = await run(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), ...args], {
      cwd: root,
      env: { ...Object.fromEntries(inherited), ...this.env },
    });
    return stdout;
  }

  /** kill -9 of the server alone; resolves when it is gone. */
  async kill(): Promise<void> {
    this.process.signal('SIGKILL');
    await this.process.exit();
  }

  async startAgain(): Promise<void> {
    this.process = await ServerProcess.start(this.env, AS_BUILT);
  }

  /** Ends both servers and takes their folder away; gives the exit status. */
  async stop(): Promise<number | null> {
    const status = await this.process.stop();
    await rm(this.folder, { recursive: true, force: true });
    return status;
  }
}
