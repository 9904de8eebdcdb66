// SPDX-License-Identifier: Apache-2.0
import { type DestinationStream, type Logger, pino } from 'pino';
import { errorForLog } from './error-for-log.js';

export type { Logger };

/** JSON lines on standard output, without secrets, bodies or personal data: of a request only what `requestLog` writes. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Fastify's own serialisers would write addresses with their query strings.
      serializers: { err: errorForLog, req: () => undefined, res: () => undefined },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
