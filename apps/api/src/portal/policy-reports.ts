// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify';
import { answerFailure } from '../refusal.filter.js';

const MAX_REPORT_BYTES = 16_384;
const LOG_EVERY_MS = 60_000;

/**
 * Where browsers tell what the content policy stopped. Anybody can send anything here, so nothing of it is kept: only how
 * many came, at most once a minute.
 */
export function acceptPolicyReports(server: FastifyInstance): void {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    server.log.warn({ count }, 'Browsers reported breaches of the content policy');
    count = 0;
  };
  void server.register((scope, _options, done) => {
    scope.addContentTypeParser(
      ['application/csp-report', 'application/reports+json'],
      { parseAs: 'buffer' },
      (_request, _body, parsed) => parsed(null, undefined),
    );
    // The limit holds for every type that the server reads.
    scope.setErrorHandler((error, _request, reply) => answerFailure(error, reply));
    scope.post('/csp-report', { bodyLimit: MAX_REPORT_BYTES }, (_request, reply) => {
      count += 1;
      timer ??= setTimeout(tell, LOG_EVERY_MS).unref();
      return reply.status(204).send();
    });
    scope.addHook('onClose', () => clearTimeout(timer));
    done();
  });
}
