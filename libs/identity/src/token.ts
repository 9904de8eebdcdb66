// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';

const CLIENT_PREFIX = 'prh_';

/** 32 random bytes in base64url: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const newClientSecret = (): string => `${CLIENT_PREFIX}${newToken()}`;

export type TokenKind = 'SESSION' | 'CLIENT';

/** What a token is for by its form; null: it can't be one of ours, and no look-up is needed. */
export function tokenKind(token: string): TokenKind | null {
  if (/^[\w-]{43}$/.test(token)) return 'SESSION';
  return /^prh_[\w-]{43}$/.test(token) ? 'CLIENT' : null;
}

/** What is stored of a token. It holds 256 random bits, so a plain hash can't be guessed backwards. */
export const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
