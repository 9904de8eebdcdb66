// SPDX-License-Identifier: Apache-2.0
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text has the form of a key (UUID, RFC 9562). What has not can't exist: answer NotFound. */
export const isId = (text: string): boolean => UUID.test(text);
