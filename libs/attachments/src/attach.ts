// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { sql, type Tx } from '@prahari/database';
import { BadUserInput, isId } from '@prahari/kernel';

/** To what files are attached. Of it they have their company and their visibility. */
export interface Owner {
  readonly companyId: string;
  readonly incidentId?: string;
  /** With `incidentId`. */
  readonly commentId?: string;
  readonly responseId?: string;
  /** Whether the incident is; true of an answer. */
  readonly submitted: boolean;
  readonly visibility: 'COMPANY_INTERNAL' | 'SHARED' | 'COORDINATOR_INTERNAL';
}

/** An upload and the place that it gets. */
export interface Placed {
  readonly id: string;
  /** From 1, once for each owner. */
  readonly position: number;
  /** Where the id stands in the input. */
  readonly index: number;
}

/** For an owner that has no files yet. */
export const inTurn = (ids: readonly string[]): readonly Placed[] =>
  ids.map((id, index) => ({ id, index, position: index + 1 }));

/**
 * Attaches the actor's own uploads, each of which then is no upload any more: so of two that name one of them, one wins.
 * Throws BadUserInput, at input.attachmentIds, for ids that name none.
 */
export async function attach(tx: Tx, actor: Actor, files: readonly Placed[], owner: Owner, at: Date): Promise<void> {
  if (files.length === 0) return;
  const attached = await tx.query<{ id: string }>(sql`
    with given as (
      select * from unnest(${files.map(({ id }) => (isId(id) ? id : null))}::uuid[],
                           ${files.map(({ position }) => position)}::smallint[]) as g (id, position)
    ), taken as (
      delete from upload u using given g
       where u.company_id = ${actor.companyId}::uuid and u.id = g.id and u.uploader_id = ${actor.id}
      returning u.*, g.position
    )
    insert into attachment (company_id, id, incident_id, comment_id, response_id, submitted, visibility, position,
      uploader_company_id, uploader_kind, uploader_id, uploader_name, uploaded_at, attached_at,
      storage_key, file_name, media_type, size, sha256)
    select ${owner.companyId}::uuid, id, ${owner.incidentId ?? null}::uuid, ${owner.commentId ?? null}::uuid,
           ${owner.responseId ?? null}::uuid, ${owner.submitted}, ${owner.visibility}, position,
           company_id, uploader_kind, uploader_id, uploader_name, uploaded_at, ${at}::timestamptz,
           storage_key, file_name, media_type, size, sha256
      from taken
    returning id`);
  const found = new Set(attached.map(({ id }) => id));
  const unknown = files.filter(({ id }) => !found.has(id));
  if (unknown.length > 0)
    throw new BadUserInput(unknown.map(({ index }) => unknownFile(`input.attachmentIds.${index}`)));
}

const unknownFile = (path: string) => ({
  path,
  code: 'INVALID_VALUE',
  message: 'There is no such file of yours that belongs to nothing yet. Send it again.',
});
