// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import { Clock, Forbidden } from '@prahari/kernel';
import type { Account, Session } from './account.object.js';
import { IdentitySettings } from './identity-settings.js';
import { UserQueries } from './user.queries.js';

@Injectable()
export class AccountQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
    private readonly users: UserQueries,
  ) {}

  /** Throws Forbidden for an API client: it has neither a name of a person nor sessions. */
  async account(actor: Actor, fields: RequestedFields): Promise<Account> {
    if (actor.userId === null) throw new Forbidden('An API client has no account of a person.');
    const [user, sessions] = await Promise.all([
      this.users.user(actor, actor.id, below(fields, 'user')),
      fields.has('sessions') ? this.sessions(actor) : [],
    ]);
    return { user, sessions };
  }

  /** Index Scan using session_by_user. */
  private sessions(actor: Actor): Promise<Session[]> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.settings.sessionIdleMinutes * 60_000);
    return this.database.read<Session>(
      // Sessions are seen by no other role; the owner alone is asked for.
      { ...actor, databaseRole: 'prahari_identity' },
      sql`
      select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
             s.id = ${actor.sessionId}::uuid as "isCurrent"
        from session s
       where s.company_id = ${actor.companyId} and s.user_id = ${actor.id}::uuid
         and s.expires_at > ${now} and s.last_seen_at > ${idleSince}
       order by s.last_seen_at desc, s.id desc`,
    );
  }
}
