// SPDX-License-Identifier: Apache-2.0
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadBinaries } from './binaries.js';
import { ensureCluster, SUPERUSER } from './cluster.js';
import { placesIn, prepareDataFolder, readOrMakeSecret } from './data-folder.js';
import { FolderLock } from './folder-lock.js';
import { freePort } from './free-port.js';
import { endOrphan } from './orphan.js';
import { osUserFor, refuseClosedParents } from './os-user.js';
import { endPostmaster, hasEnded, type PostmasterOptions, startPostmaster } from './postmaster.js';
import { APP, DATABASE, OWNER, provision } from './provision.js';
import { explainFolder, PortTaken, StillInUse } from './start-failures.js';

const LONGEST_PAUSE_MS = 2_000;
// The sessions of a server that was killed notice it within moments; until then its shared memory is in use.
const LEFTOVERS_MS = 8_000;
const PORT_ATTEMPTS = 5;

export interface EmbeddedPostgresOptions {
  /** Everything is kept here: PostgreSQL's own folder, its log, and the passwords of the logins (mode 0600). */
  readonly dataDir: string;
  /** On 127.0.0.1; without it a free one. */
  readonly port?: number;
  /** PostgreSQL settings as "name=value". */
  readonly settings?: readonly string[];
  /** Told in one line when PostgreSQL ended unexpectedly, why it does not come back, and when it is back. */
  readonly report?: (line: string) => void;
}

type Unplaced = Omit<PostmasterOptions, 'port'>;
type Passwords = Readonly<Record<Login, string>>;
export type Login = 'superuser' | 'owner' | 'app';

const ROLE: Readonly<Record<Login, string>> = { superuser: SUPERUSER, owner: OWNER, app: APP };

/** PostgreSQL 18 as a child of this process, for an installation without a database server; restarted when it dies. */
export class EmbeddedPostgres {
  private child: ChildProcess | undefined;
  private restart: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  private constructor(
    private readonly options: PostmasterOptions,
    private readonly passwords: Passwords,
    private readonly lock: FolderLock,
    private readonly report: (line: string) => void,
  ) {}

  /** Throws a StartFailure, with nothing left running, where this is not possible. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const home = path.resolve(options.dataDir);
    try {
      await prepareDataFolder(home);
      const lock = await FolderLock.take(placesIn(home).lock, home);
      try {
        return await EmbeddedPostgres.startLocked(options, home, lock);
      } catch (error) {
        await lock.release();
        throw error;
      }
    } catch (error) {
      throw explainFolder(error, home);
    }
  }

  private static async startLocked(
    options: EmbeddedPostgresOptions,
    home: string,
    lock: FolderLock,
  ): Promise<EmbeddedPostgres> {
    const { settings = [], report = () => undefined } = options;
    const { unplaced, passwords } = await prepare(home, settings);
    const { child, port } = await startSomewhere(unplaced, options.port);
    const server = new EmbeddedPostgres({ ...unplaced, port }, passwords, lock, report);
    server.watch(child);
    try {
      await provision(server.superuserUrl, passwords);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** The login that migrates: owns the database and may create roles, but is no superuser. */
  get ownerUrl(): string {
    return this.databaseUrl(DATABASE, 'owner');
  }

  /** The application's login: without any right of its own. */
  get appUrl(): string {
    return this.databaseUrl(DATABASE, 'app');
  }

  /** For tests and repairs; the application never uses it. */
  get superuserUrl(): string {
    return this.databaseUrl('postgres', 'superuser');
  }

  databaseUrl(database: string, login: Login): string {
    return `postgres://${ROLE[login]}:${encodeURIComponent(this.passwords[login])}@127.0.0.1:${this.options.port}/${database}`;
  }

  /** Ends PostgreSQL and its restarts, within 10 s; harmless when repeated. Close the connections first. */
  stop(): Promise<void> {
    return (this.stopped ??= this.end());
  }

  private async end(): Promise<void> {
    this.stopping.abort();
    await this.restart;
    if (this.child !== undefined) await endPostmaster(this.child);
    await this.lock.release();
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private watch(child: ChildProcess): void {
    this.child = child;
    const bringBack = (): void => {
      if (!this.isStopping()) this.restart = this.bringBack();
    };
    if (hasEnded(child)) bringBack();
    else child.once('exit', bringBack);
  }

  private async bringBack(): Promise<void> {
    this.report('PostgreSQL ended unexpectedly; starting it again.');
    const { signal } = this.stopping;
    let told = '';
    for (let pauseMs = 50; !this.isStopping(); pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        await endOrphan(this.options.cluster);
        const child = await startPostmaster(this.options, signal);
        this.report('PostgreSQL is back.');
        this.watch(child);
        return;
      } catch (error) {
        // It is tried again for as long as this process runs; the reason is told once.
        const reason = error instanceof Error ? error.message : String(error);
        if (!this.isStopping() && !(error instanceof StillInUse) && reason !== told) this.report(reason);
        told = reason;
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function prepare(
  home: string,
  settings: readonly string[],
): Promise<{ unplaced: Unplaced; passwords: Passwords }> {
  const { cluster, log, superuserPassword, ownerPassword, appPassword } = placesIn(home);
  const binaries = await loadBinaries();
  const osUser = osUserFor(cluster);
  for (const target of [home, binaries.postgres]) refuseClosedParents(target, osUser);
  const passwords = {
    superuser: await readOrMakeSecret(superuserPassword),
    owner: await readOrMakeSecret(ownerPassword),
    app: await readOrMakeSecret(appPassword),
  };
  await ensureCluster({ binaries, home, cluster, osUser, password: passwords.superuser });
  await endOrphan(cluster);
  return { unplaced: { binaries, home, cluster, log, osUser, settings }, passwords };
}

async function startSomewhere(unplaced: Unplaced, wanted?: number): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return { child: await startPatiently({ ...unplaced, port }), port };
    } catch (error) {
      // Another program took the port between the look and the start.
      if (!(error instanceof PortTaken) || wanted !== undefined || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function startPatiently(options: PostmasterOptions): Promise<ChildProcess> {
  const deadline = performance.now() + LEFTOVERS_MS;
  for (;;) {
    try {
      return await startPostmaster(options);
    } catch (error) {
      if (!(error instanceof StillInUse) || performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
