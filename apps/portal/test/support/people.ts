// SPDX-License-Identifier: Apache-2.0

/** Of all demo accounts of the server that the tests start. */
export const DEMO_PASSWORD = process.env['PRAHARI_DEMO_PASSWORD'] ?? 'a-night-at-the-substation';
