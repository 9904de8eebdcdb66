// SPDX-License-Identifier: Apache-2.0
import { accountBucket, networkBucket } from './sign-in-throttle.js';

it.each([
  ['203.0.113.7', 'network:203.0.113.7'],
  ['::ffff:203.0.113.7', 'network:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', 'network:2001:db8:1:2::'],
  ['2001:db8:1:2:ffff::1', 'network:2001:db8:1:2::'],
  ['::1', 'network:::'],
])('counts failures from %s at %s', (ip, bucket) => {
  expect(networkBucket(ip)).toBe(bucket);
});

it('keeps nothing of what was typed as an address', () => {
  expect(accountBucket('hunter2-my-password')).toMatch(/^account:[\w-]{43}$/);
});
