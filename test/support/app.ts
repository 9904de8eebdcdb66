// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, migrate } from '@prahari/database';
import { Clock, readSettings, type Settings } from '@prahari/kernel';
import { createApp } from '../../apps/api/src/create-app.js';
import { entities } from '../../apps/api/src/entities.js';
import { createLogger } from '../../apps/api/src/logging/logger.js';
import { migrations } from '../../apps/api/src/migrations.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A clock that a test can set; it stands still. */
export class TestClock extends Clock {
  constructor(public time = new Date('2026-11-24T06:30:00.000Z')) {
    super();
  }
  now(): Date {
    return new Date(this.time);
  }
  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly object[];
  readonly extensions: {
    readonly code: string;
    readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape that its query asks for
export type Asked = any;

export interface GraphqlAnswer<Data = Asked> {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Data;
  readonly errors?: readonly GraphqlError[];
  /** The code of the first error; undefined where there is none. */
  readonly code: string | undefined;
}

/** The whole product over HTTP: the real application on a free port, against a migrated database of its own. */
export class TestApp {
  private constructor(
    readonly url: string,
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly testDatabase: TestDatabase,
    readonly clock: TestClock,
    /** The log, a line each. */
    readonly log: readonly string[],
    /** Where files lie. */
    readonly folder: string,
  ) {}

  static async start(
    options: {
      readonly clock?: TestClock;
      readonly settings?: Partial<Settings>;
      /** Leads the application to its database by another way, as past a tap. */
      readonly through?: (databaseUrl: string) => Promise<string>;
    } = {},
  ): Promise<TestApp> {
    const testDatabase = await createTestDatabase();
    await migrate(testDatabase.ownerUrl, migrations);
    const url = (await options.through?.(testDatabase.appUrl)) ?? testDatabase.appUrl;
    const database = await Database.connect({ url, poolSize: 4, entities });
    const clock = options.clock ?? new TestClock();
    const log: string[] = [];
    const folder = await mkdtemp(path.join(tmpdir(), 'prahari-app-'));
    const settings = { ...readSettings({ PRAHARI_DATA_DIR: folder }), ...options.settings };
    const logger = createLogger('info', { write: (line: string) => void log.push(line) });
    const app = await createApp({
      settings,
      database,
      clock,
      logger,
      argon2: { memoryCost: 8, timeCost: 1, parallelism: 1 },
    });
    await app.listen(0, '127.0.0.1');
    const address = (await app.getUrl()).replace(/\/$/, '');
    return new TestApp(`${address}/graphql`, app, database, testDatabase, clock, log, folder);
  }

  /** One operation, as an integrator sends it; `token` is a session's or a client's. */
  async graphql<Data = Asked>(query: string, variables?: object, token?: string): Promise<GraphqlAnswer<Data>> {
    const response = await this.post(
      JSON.stringify({ query, ...(variables && { variables }) }),
      token === undefined ? {} : { authorization: `Bearer ${token}` },
    );
    const { data, errors } = (await response.json()) as Pick<GraphqlAnswer<Data>, 'data' | 'errors'>;
    return {
      status: response.status,
      headers: response.headers,
      ...(data !== undefined && { data }),
      ...(errors && { errors }),
      code: errors?.[0]?.extensions.code,
    };
  }

  /** A body as it is, with headers on top of the usual ones. */
  post(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  }

  get(query: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}?${new URLSearchParams({ query }).toString()}`, { headers });
  }

  async stop(): Promise<void> {
    // A connection that was busy when the closing began is kept alive after its answer.
    const server = this.app.getHttpServer();
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    await this.app.close();
    clearInterval(idle);
    await this.database.close();
    await this.testDatabase.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
