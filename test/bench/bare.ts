// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The contender "bare": the least that could answer the list with the same SQL. The product's own statement under the
 * same database rules (one transaction that begins with the caller's role and company, in pg's pipeline mode), one fixed
 * answer shape; no GraphQL, and it checks nobody: it believes the header x-company-id.
 */
interface Prepared {
  readonly text: string;
  /** Bound values; "$company" stands for the caller's. */
  readonly values: readonly (string | null)[];
}

type Row = Readonly<Record<string, unknown>> & { readonly company: { readonly code: string } };

const text = { type: 'string' } as const;
const node = {
  type: 'object',
  properties: {
    ...{
      id: text,
      reference: text,
      title: text,
      status: text,
      severity: text,
      kind: text,
      tlp: text,
      environment: text,
    },
    ...{ detectedAt: text, noticedAt: text, submittedAt: { type: ['string', 'null'] }, updatedAt: text },
    version: { type: 'integer' },
    company: { type: 'object', properties: { code: text } },
  },
} as const;
const pageInfo = { type: 'object', properties: { hasNextPage: { type: 'boolean' } } } as const;
const incidents = { type: 'object', properties: { nodes: { type: 'array', items: node }, pageInfo } } as const;
const data = { type: 'object', properties: { incidents } } as const;

const { list } = JSON.parse(readFileSync(process.env['BENCH_STATEMENTS'] ?? '', 'utf8')) as { list: Prepared };
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['BENCH_POOL_SIZE']),
  options: '-c TimeZone=UTC',
  pipeline: true,
});

const CONTEXT =
  "select set_config('role', 'prahari_partner', true), set_config('app.company_id', $1, true), set_config('app.user_id', '', true)";

/** Four statements in one round trip. */
async function rowsOf(company: string | undefined): Promise<readonly Row[]> {
  const values = list.values.map((value) => (value === '$company' ? company : value));
  const client = await pool.connect();
  const [, , { rows }] = await Promise.all([
    client.query('begin isolation level repeatable read, read only'),
    client.query({ name: 'context', text: CONTEXT, values: [company] }),
    client.query<Row>({ name: 'list', text: list.text, values }),
    client.query('commit'),
  ]);
  client.release();
  return rows;
}

const iso = (time: unknown): string | null => (time instanceof Date ? time.toISOString() : null);

const server = Fastify();
server.post<{ Body: { variables: { first: number } } }>(
  '/list',
  { schema: { response: { 200: { type: 'object', properties: { data } } } } },
  async ({ headers, body: { variables } }) => {
    const rows = await rowsOf(headers['x-company-id'] as string | undefined);
    const nodes = rows.slice(0, variables.first).map((row) => ({
      ...row,
      detectedAt: iso(row['detectedAt']),
      noticedAt: iso(row['noticedAt']),
      submittedAt: iso(row['submittedAt']),
      updatedAt: iso(row['updatedAt']),
    }));
    return { data: { incidents: { nodes, pageInfo: { hasNextPage: rows.length > variables.first } } } };
  },
);
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
