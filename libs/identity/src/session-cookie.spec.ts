// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply } from 'fastify';
import { SessionCookie } from './session-cookie.js';

const cookieAt = (publicUrl: string) => new SessionCookie({ publicUrl, sessionIdleMinutes: 30, sessionMaxHours: 12 });

function given(publicUrl: string, untilClosed?: boolean): string {
  const headers: Record<string, string> = {};
  cookieAt(publicUrl).give(
    { header: (name: string, value: string) => (headers[name] = value) } as unknown as FastifyReply,
    'token',
    untilClosed,
  );
  return headers['set-cookie']!;
}

it('is out of reach of scripts and other sites, and under https bound to this host', () => {
  expect(given('http://127.0.0.1:3000')).toBe('prahari=token; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict');
  expect(given('https://prahari.example')).toBe(
    '__Host-prahari=token; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict',
  );
});

it('ends with the browser on a shared computer', () => {
  expect(given('http://127.0.0.1:3000', true)).toBe('prahari=token; Path=/; HttpOnly; SameSite=Strict');
});

it.each([
  ['prahari=abc', 'abc'],
  ['other=1; prahari=abc; third=2', 'abc'],
  ['prahari=abc; prahari=def', undefined],
  ['__Host-prahari=abc', undefined],
  ['notprahari=abc', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads from %j the token %j', (header, token) => {
  expect(cookieAt('http://127.0.0.1:3000').read(header)).toBe(token);
});
