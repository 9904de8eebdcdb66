// SPDX-License-Identifier: Apache-2.0
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codeOfStatus } from './refusal-status.js';

// What is refused before any route is found: answered in the same form as everything else outside GraphQL.

/** An address that can't be read, such as /%ff. No hook runs for it, so the headers are given here. */
export function refuseAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(400)
    .headers({ 'content-type': 'application/json; charset=utf-8', ...HEADERS })
    .send(bodyOf(400, 'This address can not be read. Check its percent signs.'));
}

/** A request that is no HTTP, or has too long headers, or never ends. There is no reply: only the connection itself. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const [status, message] = REASONS[error.code ?? ''] ?? NO_HTTP;
    const body = bodyOf(status, message);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
      ...HEADERS,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  }
  socket.destroy(error);
}

/** Those of all answers (create-app.ts) that matter to one without content. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
} as const;

const NO_HTTP: [status: number, message: string] = [400, 'This is no HTTP request that can be read.'];
const REASONS: Partial<Record<string, [status: number, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too long. Send fewer or shorter ones, such as fewer cookies.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive. Send it again.'],
};

const bodyOf = (status: number, message: string): string => JSON.stringify({ code: codeOfStatus(status), message });
