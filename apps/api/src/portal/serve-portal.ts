// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_POLICY, pagePolicy } from './content-policy.js';
import { acceptPolicyReports } from './policy-reports.js';
import { serveGraphiql } from './serve-graphiql.js';

const NONCE = /__CSP_NONCE__/g;
/** The portal's own addresses are many, and none of them is one of these. */
const NO_PAGE = /^\/(graphql|files|health|csp-report|assets)(\/|$)/;

export const hasPortal = (folder: string): boolean => existsSync(path.join(folder, 'index.html'));

/** Serves the built portal: its page at every address that asks for HTML and is nothing else, and its files. */
export async function servePortal(server: FastifyInstance, folder: string): Promise<void> {
  if (!hasPortal(folder)) return;
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  acceptPolicyReports(server);
  await serveGraphiql(server, folder);
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    preCompressed: true,
    wildcard: false,
    globIgnore: ['**/*.{br,gz,map}', 'index.html', 'graphiql/index.html', '.vite/**', '.built'],
    setHeaders: (reply, file) => {
      reply
        .header('content-security-policy', FILE_POLICY)
        // Vite gives what lies in assets/ another name when it changes.
        .header('cache-control', /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', pagePolicy(nonce))
      .send(page.replace(NONCE, nonce));
  };
  // The service worker keeps page and header together, so that the nonce of an offline page still fits.
  server.get('/index.html', (_request, reply) => sendPage(reply));
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      if (isPage(request)) return sendPage(reply);
      reply.callNotFound();
      return reply;
    },
  });
}

/** Browsers ask for HTML; at the first address whoever takes anything gets the page too. */
function isPage({ url, headers: { accept = '*/*' } }: FastifyRequest): boolean {
  const place = url.split('?', 1)[0] ?? '';
  const asksForPage = place === '/' ? /text\/html|\*\/\*/i : /text\/html/i;
  return asksForPage.test(accept) && !NO_PAGE.test(place);
}
