// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { sql, type Tx } from '@prahari/database';
import { Clock } from '@prahari/kernel';
import { IdentitySettings } from './identity-settings.js';
import { newToken, sha256 } from './token.js';

/** Hours that a link lives. */
export const INVITATION_HOURS = 72;
export const RESET_HOURS = 1;
export const FIRST_ADMINISTRATOR_HOURS = 24;

export type LinkPurpose = 'INVITATION' | 'RESET';

/** Links that let a person set a password once. Opening one changes nothing, because mail scanners open links. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /** Makes a link and kills the person's earlier one. The token stands behind `#`, so that no server log holds it. */
  async make(
    tx: Tx,
    person: { readonly companyId: string; readonly id: string },
    purpose: LinkPurpose,
    hours: number,
  ): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + hours * 3_600_000);
    const hash = sha256(token);
    // Without `excluded`: that would need the right to read tokens.
    await tx.query(sql`
      insert into one_time_link (company_id, user_id, purpose, token_sha256, expires_at)
      values (${person.companyId}, ${person.id}, ${purpose}, ${hash}, ${expiresAt})
      on conflict (company_id, user_id) do update set
        purpose = ${purpose}, token_sha256 = ${hash}, expires_at = ${expiresAt}`);
    return `${this.settings.publicUrl}/accept-invitation#token=${token}`;
  }
}
