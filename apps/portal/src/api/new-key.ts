// SPDX-License-Identifier: Apache-2.0

/** A random idempotency key. Not crypto.randomUUID: over plain http in an office network browsers withhold it. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
