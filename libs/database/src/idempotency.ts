// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Conflict } from '@prahari/kernel';
import type { Tx } from './database.js';
import { sql } from './sql.js';

/** The SHA-256, in lower-case hexadecimal, of a value's canonical JSON (RFC 8785). */
export const canonicalSha256 = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');

export interface Repeatable {
  /** The name of the mutation: a key is unique per company and operation. */
  readonly operation: string;
  readonly key: string | null | undefined;
  /** What was asked for, without the key. The same key with another body is a Conflict. */
  readonly body: unknown;
}

export interface Outcome {
  readonly objectId: string;
  readonly replayed: boolean;
}

/**
 * Runs `work` once per key and gives the id of its result; a retry gives the id of the first result. Parallel calls with
 * one key wait for each other, because the key's row is written first. Without a key, `work` simply runs.
 */
export async function once(
  tx: Tx,
  { operation, key, body }: Repeatable,
  work: () => Promise<string>,
): Promise<Outcome> {
  if (key == null) return { objectId: await work(), replayed: false };
  const companyId = tx.actor.companyId;
  const bodySha256 = canonicalSha256(body);
  const first = await tx.maybeOne(sql`
    insert into idempotency_key (company_id, operation, key, body_sha256)
    values (${companyId}, ${operation}, ${key}, ${bodySha256})
    on conflict do nothing
    returning key`);
  if (first === null) {
    const earlier = await tx.one<{ body_sha256: string; object_id: string }>(sql`
      select body_sha256, object_id from idempotency_key
       where company_id = ${companyId} and operation = ${operation} and key = ${key}`);
    if (earlier.body_sha256 !== bodySha256) {
      throw new Conflict(
        'This was sent before with other content, and the first was kept. To make another, send it with a new idempotency key.',
      );
    }
    return { objectId: earlier.object_id, replayed: true };
  }
  const objectId = await work();
  await tx.query(sql`
    update idempotency_key set object_id = ${objectId}
     where company_id = ${companyId} and operation = ${operation} and key = ${key}`);
  return { objectId, replayed: false };
}
