// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { Clock, InvalidTransition, isId, NotFound } from '@prahari/kernel';
import type { AcknowledgeAdvisoryInput } from './advisory.input.js';
import type { Advisory } from './advisory.object.js';
import { AdvisoryQueries } from './advisory.queries.js';

interface Published {
  readonly companyId: string;
  readonly status: string;
  readonly revision: number;
}

/** A company says that it has read an advisory, in the revision that is published. */
@Injectable()
export class AcknowledgementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: AdvisoryQueries,
  ) {}

  /** Again for the same revision changes nothing; for a later one it takes the place of the earlier. */
  async acknowledge(
    actor: Actor,
    { advisoryId }: AcknowledgeAdvisoryInput,
    fields: RequestedFields,
  ): Promise<Advisory> {
    demand(actor, 'advisory:acknowledge');
    if (!isId(advisoryId)) throw new NotFound('advisory');
    await this.database.transact(actor, async (tx) => {
      const published = await tx.maybeOne<Published>(sql`
        select company_id as "companyId", status, published_revision as revision from advisory where id = ${advisoryId}`);
      if (published === null) throw new NotFound('advisory');
      if (published.status === 'WITHDRAWN') {
        if (await this.isAcknowledged(tx, actor, advisoryId)) return;
        throw new InvalidTransition('This advisory was withdrawn: it needs no acknowledgement.');
      }
      if (await this.write(tx, actor, advisoryId, published))
        await this.record(tx, actor, advisoryId, published.revision);
    });
    return this.queries.changed(actor, advisoryId, fields);
  }

  private async isAcknowledged(tx: Tx, actor: Actor, advisoryId: string): Promise<boolean> {
    const receipt = await tx.maybeOne(sql`
      select from advisory_receipt
       where company_id = ${actor.companyId} and advisory_id = ${advisoryId} and acknowledged_at is not null`);
    return receipt !== null;
  }

  /** Whether anything changed. A company that joined after the publication has no receipt yet. */
  private async write(tx: Tx, actor: Actor, advisoryId: string, { companyId, revision }: Published): Promise<boolean> {
    const written = await tx.query(sql`
      insert into advisory_receipt as x
             (company_id, advisory_id, issuer_id, acknowledged_at, acknowledged_by, acknowledged_revision)
      values (${actor.companyId}, ${advisoryId}, ${companyId}, ${this.clock.now()}, ${actor.name}, ${revision})
      on conflict (company_id, advisory_id) do update
         set acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by,
             acknowledged_revision = excluded.acknowledged_revision
       where x.acknowledged_revision is null or x.acknowledged_revision < excluded.acknowledged_revision
      returning advisory_id`);
    return written.length > 0;
  }

  private async record(tx: Tx, actor: Actor, advisoryId: string, revision: number): Promise<void> {
    await recordEvent(tx, this.clock, {
      kind: 'advisory.acknowledged',
      objectType: 'advisory',
      objectId: advisoryId,
      companyId: actor.companyId,
      audience: 'BOTH',
      summary: `Revision ${revision} acknowledged.`,
      changes: { after: { acknowledgedRevision: revision } },
    });
  }
}
