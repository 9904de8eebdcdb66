// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { sql, type Tx } from '@prahari/database';
import { BadUserInput, isId, NotFound, StaleVersion } from '@prahari/kernel';
import { ADVISORY_STEPS, type AdvisoryStatus, type AdvisoryStep, type Standing } from './advisory.lifecycle.js';
import type { Authorship } from './advisory.policy.js';

/** The advisory without its content, as a use case holds it while its row is locked. */
export interface AdvisoryFrame extends Standing, Authorship {
  readonly id: string;
  readonly companyId: string;
  readonly reference: string;
  readonly version: number;
  readonly publishedRevision: number | null;
  readonly workingRevision: number | null;
}

/** Loads and locks it, so that of parallel changes one comes first. Throws NotFound. For the coordinator's people. */
export async function lockAdvisory(tx: Tx, id: string): Promise<AdvisoryFrame> {
  const frame = isId(id)
    ? await tx.maybeOne<AdvisoryFrame>(sql`
        select id, company_id as "companyId", reference, status, version, published_revision as "publishedRevision",
               working_revision as "workingRevision", working_status as "workingStatus", authors, editors
          from advisory where id = ${id} for update`)
    : null;
  if (frame === null) throw new NotFound('advisory');
  return frame;
}

/** Whose hand the actor's is: a client's is its maker's too, or his four eyes would be two. */
export async function handsOf(tx: Tx, actor: Actor): Promise<readonly string[]> {
  if (actor.kind !== 'CLIENT') return [actor.id];
  const { maker } = await tx.one<{ maker: string }>(sql`
    select created_by as maker from api_client where company_id = ${actor.companyId} and id = ${actor.id}`);
  return [actor.id, maker];
}

export function demandVersion(frame: Pick<AdvisoryFrame, 'version'>, expected: number): void {
  if (frame.version !== expected) throw new StaleVersion(frame.version);
}

/** Throws BadUserInput where a step needs a comment and has none. */
export function demandComment(step: AdvisoryStep, comment: string | null | undefined): void {
  if (ADVISORY_STEPS[step].commentRequired && comment == null) {
    throw BadUserInput.at('input.comment', 'REQUIRED', 'Say why in the comment.');
  }
}

/** Moves the status that a step moves, and counts the version up. `comment` is what the step said. */
export async function moveAdvisory(
  tx: Tx,
  frame: AdvisoryFrame,
  to: AdvisoryStatus,
  now: Date,
  comment: string | null = null,
): Promise<void> {
  await tx.query(sql`
    update advisory
       set working_status = ${to},
           status = case when published_revision is null then ${to} else status end,
           editors = case when ${to} = 'APPROVED' then '{}' else editors end,
           review_comment = ${comment}, version = version + 1, updated_at = ${now}
     where company_id = ${frame.companyId} and id = ${frame.id}`);
}
