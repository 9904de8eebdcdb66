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
export const recordEvent = (tx: Tx, clock: Clock, event: EventInput): Promise<void> => recordEvents(tx, clock, [event]);

/** Several events in one statement, in their order. */
export async function recordEvents(tx: Tx, clock: Clock, events: readonly EventInput[]): Promise<void> {
  if (events.length === 0) return;
  const { actor } = tx;
  const sealed = events.map(seal);
  await tx.query(sql`
    with given as (
      select * from unnest(
        ${events.map((e) => e.companyId)}::uuid[], ${events.map((e) => e.audience)}::text[], ${events.map((e) => e.kind)}::text[],
        ${events.map((e) => e.objectType)}::text[], ${events.map((e) => e.objectId)}::uuid[], ${events.map((e) => e.summary)}::text[],
        ${sealed.map((e) => e.salt)}::bytea[], ${sealed.map((e) => e.payload)}::text[], ${sealed.map((e) => e.sha256)}::text[])
        with ordinality as g (company_id, audience, kind, object_type, object_id, summary, salt, payload, payload_sha256, nth)
    ), recorded as (
      insert into event (company_id, audience, kind, object_type, object_id, summary, at,
                         acting_company_id, actor_kind, actor_id, actor_name, payload_sha256)
      select company_id, audience, kind, object_type, object_id, summary, ${clock.now()}::timestamptz,
             ${actor.companyId}::uuid, ${actor.kind}, ${actor.id}, ${actor.name}, payload_sha256
        from given order by nth
      returning company_id, id, audience, payload_sha256
    )
    insert into event_payload (company_id, event_id, audience, salt, payload)
    select r.company_id, r.id, r.audience, g.salt, g.payload::jsonb
      from recorded r join given g using (payload_sha256)`);
}

function seal(event: EventInput): { salt: Buffer; payload: string; sha256: string } {
  const salt = randomBytes(16);
  const payload = canonicalize(JSON.parse(JSON.stringify(event.changes ?? {}))) ?? '{}';
  return { salt, payload, sha256: createHash('sha256').update(salt).update(payload).digest('hex') };
}
