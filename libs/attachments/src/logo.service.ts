// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { mayChangeCompany } from '@prahari/companies';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import { BadUserInput, Clock, Forbidden, isId, NotFound } from '@prahari/kernel';
import type { SetCompanyLogoInput } from './logo.input.js';

/** Bytes. */
const LARGEST_LOGO = 512 * 1024;
const PICTURES = ['image/png', 'image/jpeg'];

interface Picture {
  readonly id: string;
  readonly storageKey: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

@Injectable()
export class LogoService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the company's id. The content of the logo before goes with the contents that no row knows. */
  async set(actor: Actor, { companyId, attachmentId }: SetCompanyLogoInput): Promise<string> {
    demand(actor, 'company:update');
    const id = companyId ?? actor.companyId;
    if (!isId(id)) throw new NotFound('company');
    await this.database.transact(actor, async (tx) => {
      if ((await tx.maybeOne(sql`select id from company where id = ${id}::uuid`)) === null)
        throw new NotFound('company');
      if (!mayChangeCompany(actor, id)) throw new Forbidden();
      const picture =
        attachmentId == null ? await this.remove(tx, id) : await this.replace(tx, actor, id, attachmentId);
      if (picture !== null) await this.record(tx, id, attachmentId == null ? null : picture);
    });
    return id;
  }

  /** Null where the file is the logo already, as after a retry. */
  private async replace(tx: Tx, actor: Actor, companyId: string, fileId: string): Promise<object | null> {
    const isThere = sql`select id from company_logo where company_id = ${companyId} and id = ${idOrNull(fileId)}::uuid`;
    if ((await tx.maybeOne(isThere)) !== null) return null;
    // A refusal undoes this with all else.
    const picture = await tx.maybeOne<Picture>(sql`
      delete from upload
       where company_id = ${actor.companyId} and id = ${idOrNull(fileId)}::uuid and uploader_id = ${actor.id}
      returning id, storage_key as "storageKey", file_name as "fileName", media_type as "mediaType", size, sha256`);
    refuseUnfit(picture);
    const { id, storageKey, fileName, mediaType, size, sha256 } = picture;
    await tx.query(sql`
      insert into company_logo (company_id, id, storage_key, file_name, media_type, size, sha256, set_at)
      values (${companyId}, ${id}, ${storageKey}, ${fileName}, ${mediaType}, ${size}, ${sha256}, ${this.clock.now()})
      on conflict (company_id) do update set
        id = excluded.id, storage_key = excluded.storage_key, file_name = excluded.file_name,
        media_type = excluded.media_type, size = excluded.size, sha256 = excluded.sha256, set_at = excluded.set_at`);
    return { id, fileName, mediaType, size, sha256 };
  }

  private async remove(tx: Tx, companyId: string): Promise<object | null> {
    const gone = await tx.query(sql`delete from company_logo where company_id = ${companyId} returning id`);
    return gone[0] ?? null;
  }

  private record(tx: Tx, companyId: string, picture: object | null): Promise<void> {
    return recordEvent(tx, this.clock, {
      kind: picture === null ? 'company.logo-removed' : 'company.logo-set',
      objectType: 'company',
      objectId: companyId,
      companyId,
      audience: 'BOTH',
      summary: picture === null ? 'Logo removed.' : 'Logo set.',
      changes: picture,
    });
  }
}

const idOrNull = (id: string): string | null => (isId(id) ? id : null);

function refuseUnfit(picture: Picture | null): asserts picture is Picture {
  const at = 'input.attachmentId';
  if (picture === null) {
    throw BadUserInput.at(
      at,
      'INVALID_VALUE',
      'There is no such file of yours that belongs to nothing yet. Send it again.',
    );
  }
  if (!PICTURES.includes(picture.mediaType))
    throw BadUserInput.at(at, 'TYPE_MISMATCH', 'A logo is a PNG or JPEG picture.');
  if (picture.size > LARGEST_LOGO) throw BadUserInput.at(at, 'TOO_LARGE', 'A logo may have 512 KiB. Make it smaller.');
}
