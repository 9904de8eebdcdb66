// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The name that the caller gave a GraphQL operation, where it is short. */
    operationName?: string;
  }
}

/**
 * One line for each request. Of its address only the route is written: the rest may hold a query or the token of a
 * link. Every answer carries the id of its line.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, operationName, log } = request;
    const line = {
      method,
      path: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(operationName !== undefined && { operation: operationName }),
    };
    log.info(line, 'request');
    done();
  });
}
