// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { type Actor, may, type Permission } from '@prahari/access';
import { AccessLog, Database, sql } from '@prahari/database';
import { isId, NotFound } from '@prahari/kernel';
import type { Attachment } from './attachment.object.js';
import { attachmentJson } from './attachment.sql.js';
import { FileStore } from './file-store.js';

interface Found {
  readonly companyId: string;
  readonly belongsTo: 'INCIDENT' | 'RESPONSE' | 'COMPANY' | 'NOTHING';
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storageKey: string;
}

/** A file as it is handed out. */
export interface OpenedFile extends Pick<Found, 'fileName' | 'mediaType' | 'size'> {
  readonly content: Readable;
}

/** What reading the objects needs; a file that belongs to nothing is its uploader's. */
const NEEDED: Readonly<Record<Found['belongsTo'], Permission | null>> = {
  INCIDENT: 'incident:read',
  RESPONSE: 'advisory:read',
  COMPANY: 'company:read',
  NOTHING: null,
};

@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly store: FileStore,
  ) {}

  /** A file for the download. That it was read is noted. Throws NotFound. */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const found = isId(id) ? await this.find(actor, id.toLowerCase()) : undefined;
    if (found === undefined) throw new NotFound('file');
    const needed = NEEDED[found.belongsTo];
    // As if it were not there: to say "forbidden" would tell that it is.
    if (needed !== null && !may(actor, needed)) throw new NotFound('file');
    const content = await this.store.open(found.storageKey);
    if (found.belongsTo === 'INCIDENT' || found.belongsTo === 'RESPONSE')
      this.accessLog.note(actor, { companyId: found.companyId, objectType: 'attachment', objectId: id.toLowerCase() });
    return { fileName: found.fileName, mediaType: found.mediaType, size: found.size, content };
  }

  /** Of a file that the actor has just sent, or sent again. */
  async byId(actor: Actor, id: string): Promise<Attachment> {
    const [row] = await this.database.read<{ file: Attachment }>(
      actor,
      sql`select ${attachmentJson} as file from attachment f where f.id = ${id}::uuid
          union all
          select ${attachmentJson} from company_logo f where f.id = ${id}::uuid
          union all
          select ${attachmentJson} from upload f where f.id = ${id}::uuid and f.uploader_id = ${actor.id}`,
    );
    if (row === undefined) throw new NotFound('file');
    return row.file;
  }

  private async find(actor: Actor, id: string): Promise<Found | undefined> {
    const [found] = await this.database.read<Found>(
      actor,
      sql`select company_id as "companyId", case when response_id is null then 'INCIDENT' else 'RESPONSE' end as "belongsTo",
                 file_name as "fileName", media_type as "mediaType", size, storage_key as "storageKey"
            from attachment where id = ${id}::uuid
          union all
          select company_id, 'COMPANY', file_name, media_type, size, storage_key from company_logo where id = ${id}::uuid
          union all
          select company_id, 'NOTHING', file_name, media_type, size, storage_key
            from upload where id = ${id}::uuid and uploader_id = ${actor.id}`,
    );
    return found;
  }
}
