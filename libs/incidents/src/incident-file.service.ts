// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import {
  attach,
  type Attachment,
  factsOf,
  MOST_FILES,
  type ReceivedFile,
  tooManyFiles,
  UploadService,
} from '@prahari/attachments';
import { recordEvent, sql, type Tx } from '@prahari/database';
import { Clock, isId, NotFound } from '@prahari/kernel';

interface Place {
  readonly incidentId: string;
  readonly idempotencyKey: string | null;
}

interface Holder {
  readonly companyId: string;
  readonly id: string;
  readonly submitted: boolean;
}

@Injectable()
export class IncidentFileService {
  constructor(
    private readonly uploads: UploadService,
    private readonly clock: Clock,
  ) {}

  /** Adds a file to an incident of the company, in every state; the incident's version stays, as with comments. */
  async add(actor: Actor, file: ReceivedFile, { incidentId, idempotencyKey }: Place): Promise<Attachment> {
    return this.uploads.upload(actor, file, idempotencyKey, (tx) => {
      let incident: Holder;
      return {
        id: incidentId.toLowerCase(),
        load: async () => {
          demand(actor, 'incident:write');
          incident = await this.lock(tx, incidentId);
        },
        attach: async (uploadId) => {
          const position = (await this.count(tx, incident)) + 1;
          if (position > MOST_FILES) throw tooManyFiles('incidentId');
          const owner = { companyId: incident.companyId, incidentId: incident.id, submitted: incident.submitted };
          const placed = { id: uploadId, position, index: 0 };
          await attach(tx, actor, [placed], { ...owner, visibility: 'SHARED' }, this.clock.now());
          await this.record(tx, incident, factsOf(uploadId, file));
        },
      };
    });
  }

  /** For update: of two files at once each gets its own place, and a first submission waits. */
  private async lock(tx: Tx, id: string): Promise<Holder> {
    const incident = isId(id)
      ? await tx.maybeOne<Holder>(sql`
          select company_id as "companyId", id, submitted from incident where id = ${id} for update`)
      : null;
    if (incident === null) throw new NotFound('incident');
    return incident;
  }

  private async count(tx: Tx, { companyId, id }: Holder): Promise<number> {
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*) from attachment where company_id = ${companyId} and incident_id = ${id} and comment_id is null`);
    return count;
  }

  private record(tx: Tx, incident: Holder, changes: ReturnType<typeof factsOf>): Promise<void> {
    return recordEvent(tx, this.clock, {
      kind: 'incident.file-added',
      objectType: 'incident',
      objectId: incident.id,
      companyId: incident.companyId,
      // What happens to a draft stays with its company for ever.
      audience: incident.submitted ? 'BOTH' : 'COMPANY',
      summary: 'File added.',
      changes,
    });
  }
}
