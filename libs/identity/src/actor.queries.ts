// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, type Permission, permissionsOf, PERMISSIONS, type Role, type Side } from '@prahari/access';
import { Database, type DatabaseContext, IDENTITY_CONTEXT, sql, type Sql } from '@prahari/database';
import { Clock } from '@prahari/kernel';
import { ActorCache } from './actor-cache.js';
import { IdentitySettings } from './identity-settings.js';
import { LastSeen } from './last-seen.js';
import { sha256, type TokenKind, tokenKind } from './token.js';

export interface PersonRow {
  readonly user_id: string;
  readonly company_id: string;
  readonly company_code: string;
  readonly display_name: string;
  readonly designation: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly side: Side;
}

interface SessionRow extends PersonRow {
  readonly session_id: string;
  readonly last_seen_at: string;
  readonly expires_at: string;
}

interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly side: Side;
  readonly company_id: string;
  readonly company_code: string;
  readonly last_used_at: string | null;
  readonly expires_at: string | null;
}

/** The select list that makes a PersonRow, of `u` (user_account) and `c` (company). */
export const PERSON: Sql = sql`
  u.id as user_id, u.company_id, c.code as company_code, u.display_name, u.designation, u.email, u.phone, u.roles, u.side`;

const databaseRoleOf = (side: Side): DatabaseContext['databaseRole'] =>
  side === 'COORDINATOR' ? 'prahari_coordinator' : 'prahari_partner';

export const personActor = (row: PersonRow, sessionId: string): Actor => ({
  databaseRole: databaseRoleOf(row.side),
  companyId: row.company_id,
  userId: row.user_id,
  kind: 'USER',
  id: row.user_id,
  name: row.display_name,
  companyCode: row.company_code,
  side: row.side,
  roles: row.roles,
  permissions: permissionsOf(row.roles),
  sessionId,
  designation: row.designation,
  email: row.email,
  phone: row.phone,
});

const clientActor = (row: ClientRow): Actor => ({
  databaseRole: databaseRoleOf(row.side),
  companyId: row.company_id,
  userId: null,
  kind: 'CLIENT',
  id: row.id,
  name: row.name,
  companyCode: row.company_code,
  side: row.side,
  roles: [],
  // A scope that the product no longer knows gives nothing.
  permissions: new Set(PERMISSIONS.filter((permission: Permission) => row.scopes.includes(permission))),
  sessionId: null,
  designation: null,
  email: null,
  phone: null,
});

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Finds the actor behind a token: one statement by one index, or none within seconds of the last time. */
@Injectable()
export class ActorQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
    private readonly lastSeen: LastSeen,
    private readonly cache: ActorCache,
  ) {}

  async byToken(token: string): Promise<Actor | undefined> {
    const kind = tokenKind(token);
    if (kind === null) return undefined;
    const hash = sha256(token);
    const key = hash.toString('base64');
    const kept = this.cache.get(key);
    if (kept !== undefined) {
      kept.lastSeen = this.note(kept.actor, kept.lastSeen);
      // A fresh object: reads of one context share a flight, and requests must not share failures.
      return { ...kept.actor, proof: this.proof(kind, hash) };
    }
    const found = await (kind === 'SESSION' ? this.bySession(hash) : this.byClient(hash));
    if (found === undefined) return undefined;
    this.cache.keep(key, found.actor, this.note(found.actor, found.lastSeen), found.expiresAt);
    return { ...found.actor };
  }

  private async bySession(hash: Buffer): Promise<Found | undefined> {
    // Index Scan using session_by_token; then one row of each of the two others by its id.
    const [row] = await this.database.read<SessionRow>(
      { ...IDENTITY_CONTEXT },
      sql`
      select s.id as session_id, s.last_seen_at, s.expires_at, ${PERSON}
        from session s
        join user_account u on u.company_id = s.company_id and u.id = s.user_id
        join company c on c.id = s.company_id
       where s.token_sha256 = ${hash} and s.expires_at > ${this.clock.now()} and s.last_seen_at > ${this.idleSince()} and u.active`,
    );
    return (
      row && {
        actor: personActor(row, row.session_id),
        lastSeen: moment(row.last_seen_at),
        expiresAt: moment(row.expires_at),
      }
    );
  }

  private async byClient(hash: Buffer): Promise<Found | undefined> {
    // Index Scan using api_client_by_secret.
    const [row] = await this.database.read<ClientRow>(
      { ...IDENTITY_CONTEXT },
      sql`
      select k.id, k.name, k.scopes, k.side, k.company_id, c.code as company_code, k.last_used_at, k.expires_at
        from api_client k
        join company c on c.id = k.company_id
       where k.secret_sha256 = ${hash} and k.revoked_at is null
         and (k.expires_at is null or k.expires_at > ${this.clock.now()})`,
    );
    return (
      row && {
        actor: clientActor(row),
        lastSeen: moment(row.last_used_at),
        expiresAt: moment(row.expires_at),
      }
    );
  }

  private proof(kind: TokenKind, hash: Buffer): Sql {
    const now = this.clock.now();
    return kind === 'SESSION'
      ? sql`prove_session(${hash}, ${now}, ${this.idleSince()})`
      : sql`prove_client(${hash}, ${now})`;
  }

  private idleSince(): Date {
    return new Date(this.clock.now().getTime() - this.settings.sessionIdleMinutes * 60_000);
  }

  private note({ companyId, sessionId, id }: Actor, noted: Date | null): Date | null {
    return sessionId === null
      ? this.lastSeen.client(companyId, id, noted)
      : this.lastSeen.session(companyId, sessionId, noted);
  }
}

interface Found {
  readonly actor: Actor;
  readonly lastSeen: Date | null;
  readonly expiresAt: Date | null;
}
