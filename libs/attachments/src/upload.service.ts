// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, once, type Outcome, recordEvent, sql, type Tx } from '@prahari/database';
import { BadUserInput, cleanText, Clock, lengthOf, Refusal, Unavailable } from '@prahari/kernel';
import type { Attachment } from './attachment.object.js';
import { AttachmentQueries } from './attachment.queries.js';
import type { ReceivedFile } from './receive-file.js';

const OPERATION = 'uploadFile';
const LONGEST_KEY = 128;
/** Files of one person that belong to nothing yet: a day's worth of forms, and no disk full of them. */
const MOST_WAITING = 100;

/** For a file that belongs to something from the beginning. */
export interface Destination {
  /** What distinguishes it, for the comparison of a retry with the first call. */
  readonly id: string;
  /** Finds and locks it, before a retry is recognised; throws NotFound. */
  readonly load: () => Promise<void>;
  readonly attach: (uploadId: string) => Promise<void>;
}

type Into = (tx: Tx) => Destination;

@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: AttachmentQueries,
  ) {}

  /**
   * Keeps a file that has arrived. The same key with the same file and destination gives the first one; what is not
   * needed is discarded.
   */
  async upload(actor: Actor, file: ReceivedFile, givenKey: string | null, into?: Into): Promise<Attachment> {
    try {
      const key = cleanKey(givenKey);
      // Before the row, so that a row always has its content. What remains after a crash is removed as forgotten.
      await file.content.keep();
      const { objectId, replayed } = await this.database.transact(actor, (tx) =>
        this.once(tx, actor, file, key, into?.(tx)),
      );
      if (replayed) await file.content.discard();
      return await this.queries.byId(actor, objectId);
    } catch (error) {
      // Where the database went away the row may be there.
      if (error instanceof Refusal && !(error instanceof Unavailable)) await file.content.discard();
      throw error;
    }
  }

  private async once(
    tx: Tx,
    actor: Actor,
    file: ReceivedFile,
    key: string | null,
    destination: Destination | undefined,
  ): Promise<Outcome> {
    await destination?.load();
    const body = { sha256: file.sha256, fileName: file.fileName, into: destination?.id ?? null };
    const outcome = await once(tx, { operation: OPERATION, key, body }, () => this.add(tx, actor, file, destination));
    if (!outcome.replayed || (await this.isThere(tx, outcome.objectId))) return outcome;
    // It belonged to nothing for a day and is gone: a late retry, as from a device that was offline, sends it anew. So it is
    // with another person's or client's, which waits for them alone.
    const objectId = await this.add(tx, actor, file, destination);
    await tx.query(sql`
      update idempotency_key set object_id = ${objectId}
       where company_id = ${actor.companyId} and operation = ${OPERATION} and key = ${key}`);
    return { objectId, replayed: false };
  }

  private async add(tx: Tx, actor: Actor, file: ReceivedFile, destination: Destination | undefined): Promise<string> {
    if (destination === undefined) await this.refuseFlood(tx, actor);
    const { id } = await tx.one<{ id: string }>(sql`
      insert into upload (company_id, side, user_id, uploader_kind, uploader_id, uploader_name, uploaded_at,
                          storage_key, file_name, media_type, size, sha256)
      values (${actor.companyId}, ${actor.side}, ${actor.userId}, ${actor.kind}, ${actor.id}, ${actor.name},
              ${this.clock.now()}, ${file.content.key}, ${file.fileName}, ${file.mediaType}, ${file.size}, ${file.sha256})
      returning id`);
    await (destination?.attach(id) ?? this.record(tx, actor, id, file));
    return id;
  }

  private async isThere(tx: Tx, id: string): Promise<boolean> {
    const found = await tx.maybeOne(sql`
      select id from attachment where id = ${id} union all select id from upload where id = ${id} and uploader_id = ${tx.actor.id}
      union all select id from company_logo where id = ${id}`);
    return found !== null;
  }

  private async refuseFlood(tx: Tx, actor: Actor): Promise<void> {
    const { waiting } = await tx.one<{ waiting: number }>(sql`
      select count(*) as waiting from upload where company_id = ${actor.companyId} and uploader_id = ${actor.id}`);
    if (waiting >= MOST_WAITING) {
      throw BadUserInput.at(
        'file',
        'TOO_MANY',
        'Many of your files belong to nothing yet. Attach them, or wait a day.',
      );
    }
  }

  private record(tx: Tx, actor: Actor, id: string, file: ReceivedFile): Promise<void> {
    return recordEvent(tx, this.clock, {
      kind: 'file.uploaded',
      objectType: 'file',
      objectId: id,
      companyId: actor.companyId,
      audience: actor.side === 'PARTNER' ? 'COMPANY' : 'COORDINATOR',
      summary: 'File uploaded.',
      changes: factsOf(id, file),
    });
  }
}

/** What an event says of a file. */
export const factsOf = (id: string, { fileName, mediaType, size, sha256 }: ReceivedFile) => ({
  attachmentId: id,
  fileName,
  mediaType,
  size,
  sha256,
});

/** As the API's other keys are read. */
function cleanKey(given: string | null): string | null {
  if (given === null) return null;
  const cleaned = cleanText(given, 'line');
  if ('text' in cleaned && cleaned.text !== '' && lengthOf(cleaned.text) <= LONGEST_KEY) return cleaned.text;
  throw BadUserInput.at('idempotencyKey', 'INVALID_VALUE', `Give a key of 1 to ${LONGEST_KEY} characters, or none.`);
}
