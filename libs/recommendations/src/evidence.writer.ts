// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { attach } from '@prahari/attachments';
import { sql, type Tx } from '@prahari/database';
import type { Evidence, EvidenceChange } from './response.policy.js';

/** The files that the answer names at present. */
export const evidenceOf = (tx: Tx, { companyId }: Actor, responseId: string): Promise<Evidence[]> =>
  tx.query<Evidence>(sql`
    select id, position from attachment
     where company_id = ${companyId} and response_id = ${responseId} and replaced_at is null order by position`);

/** Throws BadUserInput for ids that name no file. What is dropped stays: it was evidence once. */
export async function writeEvidence(
  tx: Tx,
  actor: Actor,
  responseId: string,
  { dropped, added }: EvidenceChange,
  at: Date,
): Promise<void> {
  if (dropped.length > 0) {
    await tx.query(sql`
      update attachment set replaced_at = ${at}
       where company_id = ${actor.companyId} and response_id = ${responseId} and id = any(${[...dropped]}::uuid[])`);
  }
  const owner = { companyId: actor.companyId, responseId, submitted: true, visibility: 'SHARED' } as const;
  await attach(tx, actor, added, owner, at);
}
