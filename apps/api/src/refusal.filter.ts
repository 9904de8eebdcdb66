// SPDX-License-Identifier: Apache-2.0
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ErrorCode, Refusal } from '@prahari/kernel';
import { codeOfStatus, retryAfter, STATUS_OF } from './refusal-status.js';

/**
 * What every failure becomes on its way out. In GraphQL it is handed on as it is, so that it is told, and logged where
 * need be, in one place (graphql/format-errors.ts); elsewhere it is `{ code, message, … }` with the status of the code.
 */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      return exception instanceof Error
        ? exception
        : new Error('Something was thrown that is no error', { cause: exception });
    }
    return answerFailure(exception, host.switchToHttp().getResponse<FastifyReply>());
  }
}

/** Outside GraphQL: `{ code, message, … }` with the status of the code; what nobody foresaw is logged. */
export function answerFailure(failure: unknown, reply: FastifyReply): FastifyReply {
  const { status, body } = answerTo(failure);
  if (body.code === 'INTERNAL') reply.request.log.error({ err: failure }, 'Unforeseen error');
  if (body.code === 'UNAVAILABLE') reply.request.log.warn({ err: failure }, 'A request could not be answered');
  const seconds = failure instanceof Refusal ? retryAfter(failure) : undefined;
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  return reply.status(status).header('content-type', 'application/json; charset=utf-8').send(body);
}

interface Answer {
  readonly status: number;
  readonly body: { readonly code: ErrorCode; readonly message: string };
}

function answerTo(exception: unknown): Answer {
  if (exception instanceof Refusal) {
    const { code, message, details } = exception;
    return { status: STATUS_OF[code], body: { code, message, ...details } };
  }
  const status = exception instanceof HttpException ? exception.getStatus() : statusOfFastify(exception);
  if (status === 404) return { status, body: { code: 'NOT_FOUND', message: 'There is nothing at this address.' } };
  if (status < 500) return { status, body: { code: codeOfStatus(status), message: (exception as Error).message } };
  return { status: 500, body: { code: 'INTERNAL', message: 'Something went wrong on our side. It has been logged.' } };
}

/** Of a request that Fastify itself refused, such as a body that is too large. */
function statusOfFastify(exception: unknown): number {
  const { code, statusCode } = exception as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : 500;
}
