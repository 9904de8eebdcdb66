// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { Unavailable } from '@prahari/kernel';
import type { ActingParty, DatabaseContext } from './context.js';
import { CHANGE_TOOK_TOO_LONG, isRepeatable, isTimeUp, translate } from './database-errors.js';
import { FlightClient } from './flight-client.js';
import { PipelinedReads, PROVE, setContext } from './pipelined-reads.js';
import { timesAsText } from './times-as-text.js';
import { sql, type Sql } from './sql.js';

/** Transactions longer than this are ended by the server with their connection (25P04), in milliseconds. */
const TRANSACTION_TIMEOUT = 10_000;
/** Statements longer than this are cancelled by the server (57014): sooner, so that the connection stays. */
const STATEMENT_TIMEOUT = 9_500;
/** What every transaction of a connection holds to. */
const OPTIONS = `-c TimeZone=UTC -c transaction_timeout=${String(TRANSACTION_TIMEOUT)}`;
// Waiting for a free connection counts: a hundred submissions at once wait for each other.
const CONNECT_TIMEOUT = 9_000;
const ATTEMPTS = 3;

// int8 (20) arrives as text: counts and record numbers fit 2^53 (the API's SafeInt and checks hold them there).
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface DatabaseOptions {
  /** The application's login, which owns nothing and has no right of its own. */
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly (new () => ObjectLiteral)[];
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** One transaction of one actor. Everything read and written through it passes row-level security. */
export class Tx {
  constructor(
    readonly actor: ActingParty,
    private readonly manager: EntityManager,
  ) {}

  async query<Row extends object>(statement: Sql): Promise<Row[]> {
    const result: unknown = await this.manager.query(statement.text, [...statement.values]);
    // TypeORM gives [rows, count] for UPDATE and DELETE.
    return (isCounted(result) ? result[0] : result) as Row[];
  }

  async maybeOne<Row extends object>(statement: Sql): Promise<Row | null> {
    return (await this.query<Row>(statement))[0] ?? null;
  }

  /** For statements that always give a row, such as `insert … returning`. */
  async one<Row extends object>(statement: Sql): Promise<Row> {
    const row = await this.maybeOne<Row>(statement);
    if (row === null) throw new Error('The statement gave no row.');
    return row;
  }

  /** Rows of one table through its entity: `insert`, `update`, `findOneBy` and the like. */
  rows<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }
}

const isCounted = (result: unknown): result is [unknown[], number] =>
  Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';

/**
 * The door to PostgreSQL. `read` for queries, `transact` for changes: both begin with the statement that sets the
 * caller's role and company, without which nothing is visible. Throws Unavailable while the database is away.
 */
export class Database {
  private constructor(
    private readonly source: DataSource,
    private readonly pool: pg.Pool,
    private readonly reads = new PipelinedReads(pool),
  ) {}

  static async connect({ url, poolSize, entities, onConnectionLost }: DatabaseOptions): Promise<Database> {
    const shared = { statement_timeout: STATEMENT_TIMEOUT, connectionTimeoutMillis: CONNECT_TIMEOUT };
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...entities],
      synchronize: false,
      installExtensions: false,
      logging: false,
      poolErrorHandler: (error: Error) => onConnectionLost?.(error),
      extra: { ...shared, max: poolSize, options: OPTIONS },
    });
    await source.initialize();
    const pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      pipeline: true,
      Client: FlightClient,
      types: timesAsText,
      options: OPTIONS,
      ...shared,
    });
    pool.on('error', (error) => onConnectionLost?.(error));
    // The pool hears idle connections alone: one that breaks at work tells its statements, and must not end the process.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return new Database(source, pool);
  }

  /**
   * Rows that the context may see; times are ISO 8601 text in UTC, as JSON has them. Reads asked for in one turn travel in
   * one round trip and see one snapshot.
   */
  read<Row extends object>(context: DatabaseContext, statement: Sql): Promise<Row[]> {
    return this.reads.read<Row>(context, statement);
  }

  /** Runs `work` in one transaction; it may run again after a deadlock, so its only effects are on the database. */
  async transact<Result>(actor: ActingParty, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(actor, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRepeatable(error)) throw translate(error, CHANGE_TOOK_TOO_LONG);
      }
    }
  }

  private async attempt<Result>(actor: ActingParty, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    let client: pg.PoolClient | undefined;
    let lost: Error | undefined;
    const noteLoss = (error: Error): void => void (lost ??= error);
    try {
      client = (await runner.connect()) as pg.PoolClient;
      client.on('error', noteLoss);
      await runner.startTransaction();
      if (actor.proof !== undefined) await runner.query(PROVE);
      const context = setContext(actor);
      await runner.query(context.text, [...context.values]);
      const result = await work(new Tx(actor, runner.manager));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // What matters is the first error; a rollback that fails too leaves a connection that is thrown away below.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      // TypeORM gives a runner back by itself when its connection broke.
      const timeUp = [error, lost].find(isTimeUp);
      throw timeUp ?? (runner.isReleased ? new Unavailable({ cause: error }) : error);
    } finally {
      client?.off('error', noteLoss);
      // A connection that is not idle again would hand this role and company to its next user (skeleton.md T2).
      if (client && client.getTransactionStatus() !== 'I')
        await (client as unknown as pg.Client).end().catch(() => undefined);
      if (!runner.isReleased) await runner.release();
    }
  }

  /** Resolves when the database answers; throws Unavailable when it doesn't. */
  async ping(): Promise<void> {
    const { text } = sql`select 1`;
    await this.pool.query(text).catch((error: unknown) => {
      throw new Unavailable({ cause: error });
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.source.destroy(), this.pool.end()]);
  }
}
