// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Clock } from '@prahari/kernel';

const MAX_ENTRIES = 10_000;
/** Milliseconds. Short, because only reads and writes prove that a kept actor still holds, not refusals before them. */
const LIFETIME = 10_000;

interface Entry {
  readonly actor: Actor;
  /** When it must be looked up again, in epoch milliseconds. */
  readonly until: number;
  /** When it was last noted that the session or client is in use. */
  lastSeen: Date | null;
}

/**
 * Actors looked up a moment ago, by token. Whoever takes one out gives it the proof with which every transaction checks
 * that it still holds (docs/decisions/0010), so that a request needs no look-up of its own.
 */
@Injectable()
export class ActorCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly clock: Clock) {}

  get(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    const left = entry.until - this.clock.now().getTime();
    // A clock that was set back must not make an actor live longer.
    if (left > 0 && left <= LIFETIME) return entry;
    this.entries.delete(key);
    return undefined;
  }

  /** `expiresAt` is the end of the session or client, where it has one. */
  keep(key: string, actor: Actor, lastSeen: Date | null, expiresAt: Date | null): void {
    if (this.entries.size >= MAX_ENTRIES) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    const until = Math.min(this.clock.now().getTime() + LIFETIME, expiresAt?.getTime() ?? Infinity);
    this.entries.set(key, { actor, until, lastSeen });
  }

  /** Drops what a change has ended: `id` is of a session, a person or a client. Other processes notice by the proof. */
  forget(id: string): void {
    for (const [key, { actor }] of this.entries) {
      if (actor.id === id || actor.sessionId === id) this.entries.delete(key);
    }
  }
}
