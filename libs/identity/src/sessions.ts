// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { sql, type Tx } from '@prahari/database';
import { Clock } from '@prahari/kernel';
import { type PersonRow, personActor } from './actor.queries.js';
import { IdentitySettings } from './identity-settings.js';
import { newToken, sha256 } from './token.js';

export interface SignedIn {
  readonly actor: Actor;
  /** Told this once; stored as a hash. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opening and ending sessions, in transactions that run as prahari_identity. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async open(tx: Tx, person: PersonRow): Promise<SignedIn> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.settings.sessionMaxHours * 3_600_000);
    const idleSince = new Date(now.getTime() - this.settings.sessionIdleMinutes * 60_000);
    const token = newToken();
    await tx.query(sql`
      delete from session
       where company_id = ${person.company_id} and user_id = ${person.user_id}
         and (expires_at <= ${now} or last_seen_at <= ${idleSince})`);
    const { id } = await tx.one<{ id: string }>(sql`
      insert into session (company_id, user_id, token_sha256, created_at, last_seen_at, expires_at)
      values (${person.company_id}, ${person.user_id}, ${sha256(token)}, ${now}, ${now}, ${expiresAt})
      returning id`);
    await tx.query(sql`
      update user_account set last_sign_in_at = ${now}
       where company_id = ${person.company_id} and id = ${person.user_id}`);
    return { actor: personActor(person, id), token, expiresAt };
  }

  async end(tx: Tx, companyId: string, sessionId: string): Promise<void> {
    await tx.query(sql`delete from session where company_id = ${companyId} and id = ${sessionId}`);
  }

  /** Ends all sessions of a person but, where given, the one in use. */
  async endAll(tx: Tx, companyId: string, userId: string, but: string | null = null): Promise<void> {
    await tx.query(sql`
      delete from session
       where company_id = ${companyId} and user_id = ${userId} and id is distinct from ${but}::uuid`);
  }
}
