// SPDX-License-Identifier: Apache-2.0
import { sql, type Tx } from '@prahari/database';
import { isId, NotFound } from '@prahari/kernel';
import type { ContentChanges } from './advisory-content.js';
import type { AdvisoryFrame } from './advisory-frame.js';

/** Throws NotFound where an audience names a company that there is not. */
export async function demandCompanies(tx: Tx, ids: readonly string[] | null | undefined): Promise<void> {
  if (!ids || ids.length === 0) return;
  if (!ids.every(isId)) throw new NotFound('company');
  const found = await tx.query(sql`select from company where id = any(${ids}::uuid[])`);
  if (found.length < ids.length) throw new NotFound('company');
}

/** Throws NotFound where an update names a recommendation that the revision being edited, or about to be, has not. */
export async function demandRecommendations(
  tx: Tx,
  { companyId, id, workingRevision, publishedRevision }: AdvisoryFrame,
  inputs: ContentChanges['recommendations'] = [],
): Promise<void> {
  const named = inputs.flatMap((input) => (input.id == null ? [] : [input.id]));
  if (named.length === 0) return;
  if (!named.every(isId)) throw new NotFound('recommendation');
  const found = await tx.query(sql`
    select from recommendation
     where company_id = ${companyId} and advisory_id = ${id} and revision = ${workingRevision ?? publishedRevision}
       and id = any(${named}::uuid[])`);
  if (found.length < named.length) throw new NotFound('recommendation');
}
