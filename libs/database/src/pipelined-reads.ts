// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg';
import type { DatabaseContext } from './context.js';
import type { FlightClient } from './flight-client.js';
import { sql, type Sql } from './sql.js';
import { translate } from './database-errors.js';

interface Job {
  readonly statement: Sql;
  readonly resolve: (rows: never[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The statement that sets for whom the transaction works. With a proof it needs PROVE before it. */
export const setContext = ({ databaseRole, companyId, userId, proof }: DatabaseContext): Sql => {
  const context = sql`select set_config('role', ${databaseRole}, true), set_config('app.company_id', ${companyId ?? ''}, true), set_config('app.user_id', ${userId ?? ''}, true)`;
  return proof === undefined ? context : sql`${context} from ${proof}`;
};

/** A proof may be called by prahari_identity alone: the login has no right of its own. */
export const PROVE = 'set local role prahari_identity';
const BEGIN = 'begin isolation level repeatable read, read only';
const BEGIN_PROVING = `${BEGIN}; ${PROVE}`;

/** Prepared statements cost memory on every connection: the first so many texts get one, the others are planned anew. */
const MAX_PREPARED = 300;

/**
 * Reads of one operation in one round trip: what is asked for in the same turn of the event loop by the same context
 * travels together through pg's pipeline mode, in one read-only transaction whose first statement sets the context.
 */
export class PipelinedReads {
  private readonly waiting = new WeakMap<DatabaseContext, Job[]>();
  private readonly names = new Map<string, string>();

  /** The pool's clients are FlightClients in pipeline mode. */
  constructor(private readonly pool: pg.Pool) {}

  read<Row>(context: DatabaseContext, statement: Sql): Promise<Row[]> {
    return new Promise<Row[]>((resolve, reject) => {
      const job: Job = { statement, resolve, reject };
      const jobs = this.waiting.get(context);
      if (jobs) jobs.push(job);
      else {
        this.waiting.set(context, [job]);
        // After all resolvers of this turn have asked, and not before.
        setImmediate(() => void this.flush(context));
      }
    });
  }

  private async flush(context: DatabaseContext): Promise<void> {
    const jobs = this.waiting.get(context) ?? [];
    this.waiting.delete(context);
    let client: pg.PoolClient & FlightClient;
    try {
      client = (await this.pool.connect()) as pg.PoolClient & FlightClient;
    } catch (error) {
      for (const job of jobs) job.reject(translate(error));
      return;
    }
    const sent = client.together(() => [
      client.query(context.proof === undefined ? BEGIN : BEGIN_PROVING),
      client.query(this.prepared(setContext(context))),
      ...jobs.map((job) => client.query<never>(this.prepared(job.statement))),
      client.query('commit'),
    ]);
    const settled = await Promise.allSettled(sent);
    // A connection that is not idle again would hand this role and company to its next user (skeleton.md T2).
    client.release(client.getTransactionStatus() !== 'I');
    const outcomes = settled.slice(2, -1) as PromiseSettledResult<pg.QueryResult<never>>[];
    const cause = translate(firstFailure(settled));
    for (const [index, job] of jobs.entries()) {
      const outcome = outcomes[index];
      if (outcome?.status === 'fulfilled') job.resolve(outcome.value.rows);
      else job.reject(cause);
    }
  }

  private prepared({ text, values }: Sql): pg.QueryConfig {
    let name = this.names.get(text);
    if (name === undefined && this.names.size < MAX_PREPARED) {
      name = `s${String(this.names.size)}`;
      this.names.set(text, name);
    }
    return name === undefined ? { text, values } : { name, text, values };
  }
}

/** The failure that made the others fail: those that follow it in the transaction only say so (25P02). */
function firstFailure(settled: readonly PromiseSettledResult<unknown>[]): unknown {
  const failures = settled.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  return failures.find((failure) => (failure as { code?: string }).code !== '25P02') ?? failures[0];
}
