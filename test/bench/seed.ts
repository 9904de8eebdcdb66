// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { type BenchServer, connected, createDatabase } from './bench-server.js';
import { spoken } from './options.js';
import { COMPANIES, type Step, stepsFor, TABLES } from './seed-statements.js';

export interface Seeded {
  readonly name: string;
  readonly rows: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** A database with so many incidents, the same for the same number; one that is there already is used again. */
export async function seededDatabase(server: BenchServer, rows: number): Promise<Seeded> {
  const name = `bench_${spoken(rows).toLowerCase()}`;
  const kept = await remembered(server, name);
  if (kept) {
    await connected(server.urlOf(name, 'superuser'), renewSessions);
    return kept;
  }
  const began = performance.now();
  await createDatabase(server, name);
  const counts = await fill(server.urlOf(name, 'superuser'), rows);
  const seeded = { name, rows, counts, seconds: (performance.now() - began) / 1000 };
  await connected(server.urlOf('postgres', 'superuser'), (client) =>
    client.query(`comment on database ${name} is '${JSON.stringify(seeded)}'`),
  );
  return seeded;
}

async function remembered(server: BenchServer, name: string): Promise<Seeded | undefined> {
  const { rows } = await connected(server.urlOf('postgres', 'superuser'), (client) =>
    client.query<{ note: string | null }>(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    ),
  );
  const note = rows[0]?.note;
  return note ? (JSON.parse(note) as Seeded) : undefined;
}

const renewSessions = (client: pg.Client): Promise<unknown> =>
  client.query(`update session set last_seen_at = now(), expires_at = now() + interval '12 hours'`);

/** As many as cores that are worth having: texts are taken apart for the search index one row at a time. */
const WRITERS = 2;

async function fill(url: string, rows: number): Promise<Record<string, number>> {
  const { helpers, first, then } = stepsFor(rows);
  const writers = Array.from({ length: WRITERS }, () => new pg.Client({ connectionString: url }));
  try {
    for (const writer of writers) {
      await writer.connect();
      // Foreign keys are true by construction, and plans without workers keep random() in one order.
      await writer.query(`
        set session_replication_role = replica;
        set synchronous_commit = off;
        set max_parallel_workers_per_gather = 0;
        set work_mem = '256MB'`);
      await writer.query(helpers);
    }
    const [writer] = writers as [pg.Client];
    const rebuild = await dropIndexes(writer);
    for (const step of first) await timed(step, writer);
    await together(writers, then, timed);
    await together(writers, rebuild, timed);
    await giveNumbers(writer);
    await writer.query('drop table bench_plan, bench_paragraph');
    await writer.query('vacuum (analyze)');
    await writer.query('checkpoint');
    return await assertCounts(writer, rows);
  } finally {
    await Promise.all(writers.map((writer) => writer.end()));
  }
}

async function timed({ name, statement }: Step, client: pg.Client): Promise<void> {
  const began = performance.now();
  // From here on random() gives the same numbers whichever connection it is.
  await client.query('select setseed(0.42)');
  await client.query(statement);
  const seconds = (performance.now() - began) / 1000;
  if (seconds > 1) console.error(`  seed, ${name}: ${seconds.toFixed(1)} s`);
}

async function together(
  clients: readonly pg.Client[],
  steps: readonly Step[],
  take: (step: Step, client: pg.Client) => Promise<void>,
): Promise<void> {
  const waiting = [...steps];
  const work = async (client: pg.Client): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, client);
  };
  await Promise.all(clients.map(work));
}

/** Indexes that no constraint owns: building them afterwards is several times faster. */
async function dropIndexes(client: pg.Client): Promise<Step[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  // The search index takes longest: first.
  return rows
    .map(({ name, definition }) => ({ name, statement: definition }))
    .toSorted((a, b) => Number(b.statement.includes(' gin ')) - Number(a.statement.includes(' gin ')));
}

/** So that the next report gets the next number. */
async function giveNumbers(client: pg.Client): Promise<void> {
  await client.query(`
    insert into counter (company_id, series, year, last)
    select company_id, 'incident', split_part(reference, '-', 2)::int, count(*)
      from incident where submitted_at is not null group by 1, 3`);
}

async function assertCounts(client: pg.Client, rows: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows: counted } = await client.query<{ count: number }>(`select count(*) from ${table}`);
    counts[table] = Number(counted[0]?.count);
  }
  const { rows: shares } = await client.query<{
    companies: number;
    largest: number;
    smallest: number;
    drafts: number;
  }>(`
    select count(*)::int as companies, max(n)::float8 / sum(n)::float8 as largest, min(n)::float8 / sum(n)::float8 as smallest,
           sum(drafts)::float8 / sum(n)::float8 as drafts
      from (select count(*) as n, count(*) filter (where status = 'DRAFT') as drafts from incident group by company_id) per`);
  const [share] = shares;
  const near = (found: number | undefined, wanted: number): boolean => Math.abs((found ?? 0) - wanted) < 0.02;
  if (
    counts['incident'] !== rows ||
    share?.companies !== COMPANIES ||
    !(near(share.largest, 0.17) && near(share.smallest, 0.01) && near(share.drafts, 0.08))
  ) {
    throw new Error(`The seed is not what it should be: ${JSON.stringify({ rows, counts, share })}`);
  }
  return counts;
}
