// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ARGON2_COST, IdentitySettings } from './identity-settings.js';
import { KeyedQueue } from './keyed-queue.js';

/** libuv has four threads; one stays free for files and names. */
const AT_ONCE = 3;

/** argon2id, a bounded number at once: each takes a thread of libuv and 19 MiB. */
@Injectable()
export class PasswordHasher {
  private readonly queue = new KeyedQueue(AT_ONCE);
  private decoy: Promise<string> | undefined;

  constructor(private readonly settings: IdentitySettings) {}

  hash(password: string): Promise<string> {
    return this.queue.run('', () => hash(password.normalize('NFC'), this.settings.argon2 ?? ARGON2_COST));
  }

  /** `stored` is null for an account that nobody can sign in to: that takes as long, and is false. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64url'));
    const against = stored ?? (await this.decoy);
    const matches = await this.queue.run('', () => verify(against, password.normalize('NFC')));
    return matches && stored !== null;
  }
}
