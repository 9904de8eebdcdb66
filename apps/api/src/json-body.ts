// SPDX-License-Identifier: Apache-2.0
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

class MalformedBody extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_JSON_BODY';
  readonly statusCode = 400;
}

/**
 * JSON is the one content type that the server reads. Fastify's own parser would turn bytes that are no UTF-8 into
 * replacement characters, so that what is stored is not what was sent.
 */
export function acceptJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) {
      done(new MalformedBody('The body must be UTF-8.'));
      return;
    }
    void parse(request, body.toString('utf8'), (error, value) => {
      if (error) done(new MalformedBody('The body must be JSON, without "__proto__" and "constructor" as names.'));
      else done(null, value);
    });
  });
}
