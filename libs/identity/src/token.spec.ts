// SPDX-License-Identifier: Apache-2.0
import { newClientSecret, newToken, sha256, tokenKind } from './token.js';

it('makes tokens of 256 bits, and tells sessions from clients by their form', () => {
  expect(newToken()).toMatch(/^[\w-]{43}$/);
  expect(newClientSecret()).toMatch(/^prh_[\w-]{43}$/);
  expect(newToken()).not.toBe(newToken());
  expect(tokenKind(newToken())).toBe('SESSION');
  expect(tokenKind(newClientSecret())).toBe('CLIENT');
  expect(sha256('x')).toHaveLength(32);
});

it.each(['', 'x', 'a'.repeat(42), 'a'.repeat(44), `prh_${'a'.repeat(42)}`, `${'a'.repeat(42)} `, "' or 1=1 --"])(
  'knows that %j can be no token',
  (text) => {
    expect(tokenKind(text)).toBeNull();
  },
);
