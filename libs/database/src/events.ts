// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '@prahari/kernel';
import type { Tx } from './database.js';
import { sql } from './sql.js';

/** Who may read an event: the owner's company, the coordinator's people, or both. */
export type EventAudience = 'COMPANY' | 'COORDINATOR' | 'BOTH';

export interface EventInput {
  /** "incident.report-submitted": object type, then what happened. */
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The company that owns the object: it may be another one than the actor's. */
  readonly companyId: string;
  readonly audience: EventAudience;
  /** One sentence for the timeline that is not content: no title, no text of a comment. */
  readonly summary: string;
  /** What changed, as before and after where it has both. Kept apart, so that retention may purge it. */
  readonly changes?: unknown;
}

/**
 * Append-only record of every change: the audit trail and the outbox in one. Written in the transaction of the change.
 * The event keeps the salted SHA-256 of its payload (salt, then canonical JSON of RFC 8785), so that a purged payload
 * can't be guessed and a kept one can be proved.
 */
export async function recordEvent(tx: Tx, clock: Clock, event: EventInput): Promise<void> {
  const { actor } = tx;
  const salt = randomBytes(16);
  const payload = canonicalize(JSON.parse(JSON.stringify(event.changes ?? {}))) ?? '{}';
  const sha256 = createHash('sha256').update(salt).update(payload).digest('hex');
  await tx.query(sql`
    with recorded as (
      insert into event (company_id, audience, kind, object_type, object_id, summary, at,
                         acting_company_id, actor_kind, actor_id, actor_name, payload_sha256)
      values (${event.companyId}, ${event.audience}, ${event.kind}, ${event.objectType}, ${event.objectId}, ${event.summary},
              ${clock.now()}, ${actor.companyId}, ${actor.kind}, ${actor.id}, ${actor.name}, ${sha256})
      returning company_id, id, audience
    )
    insert into event_payload (company_id, event_id, audience, salt, payload)
    select company_id, id, audience, ${salt}::bytea, ${payload}::jsonb from recorded`);
}
