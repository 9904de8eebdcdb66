// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { GRAPHIQL_POLICY } from './content-policy.js';

/** The editor for developers, at an address and under a policy of its own; its files are served with the portal's. */
export async function serveGraphiql(server: FastifyInstance, folder: string): Promise<void> {
  const file = path.join(folder, 'graphiql/index.html');
  if (!existsSync(file)) return;
  const page = await readFile(file, 'utf8');
  server.get('/graphiql', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', GRAPHIQL_POLICY)
      .send(page),
  );
}
