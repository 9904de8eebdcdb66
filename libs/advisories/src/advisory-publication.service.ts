// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, nextNumber, recordEvents, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { Clock, istYear } from '@prahari/kernel';
import { advisoryEvent, reopenedEvent } from './advisory.events.js';
import type { AdvisoryStepInput } from './advisory.input.js';
import { transition } from './advisory.lifecycle.js';
import type { Advisory } from './advisory.object.js';
import { AdvisoryQueries } from './advisory.queries.js';
import { type AdvisoryFrame, demandComment, demandVersion, lockAdvisory } from './advisory-frame.js';
import { deliver, nothingDue } from './delivery.js';

/** What readers notice: a revision that comes out, an advisory that is taken back. */
@Injectable()
export class AdvisoryPublicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: AdvisoryQueries,
  ) {}

  async publish(
    actor: Actor,
    { id, expectedVersion, comment = null }: AdvisoryStepInput,
    fields: RequestedFields,
  ): Promise<Advisory> {
    await this.database.transact(actor, async (tx) => {
      const frame = await lockAdvisory(tx, id);
      demandVersion(frame, expectedVersion);
      transition(actor, frame, 'publish');
      await this.bringOut(tx, frame, frame.workingRevision ?? 1, comment);
    });
    return this.queries.changed(actor, id, fields);
  }

  private async bringOut(tx: Tx, frame: AdvisoryFrame, revision: number, comment: string | null): Promise<void> {
    const now = this.clock.now();
    await tx.query(sql`
      update advisory_revision set published_at = ${now}
       where company_id = ${frame.companyId} and advisory_id = ${frame.id} and number = ${revision}`);
    const { counts, reopened } = await deliver(tx, { companyId: frame.companyId, advisoryId: frame.id, revision }, now);
    // The series is locked from here to the end: everything else is done before.
    const reference = frame.publishedRevision === null ? await this.nextReference(tx, frame) : frame.reference;
    await tx.query(sql`
      update advisory
         set status = 'PUBLISHED', reference = ${reference}, published_revision = ${revision}, working_revision = null,
             working_status = null, published_at = coalesce(published_at, ${now}), revised_at = ${now}, updated_at = ${now},
             review_comment = ${comment}, version = version + 1
       where company_id = ${frame.companyId} and id = ${frame.id}`);
    const summary = revision === 1 ? `Published as ${reference}.` : `Revision ${revision} of ${reference} published.`;
    const changes = { before: { reference: frame.reference }, after: { reference, revision, ...counts }, comment };
    await recordEvents(tx, this.clock, [
      advisoryEvent(frame, { kind: 'advisory.published', summary, changes }),
      ...reopened.map((response) => reopenedEvent(response, revision)),
    ]);
  }

  private async nextReference(tx: Tx, { companyId }: AdvisoryFrame): Promise<string> {
    const year = istYear(this.clock.now());
    const number = await nextNumber(tx, companyId, 'PRH', year);
    return `PRH-${year}-${String(number).padStart(4, '0')}`;
  }

  async withdraw(
    actor: Actor,
    { id, expectedVersion, comment = null }: AdvisoryStepInput,
    fields: RequestedFields,
  ): Promise<Advisory> {
    demandComment('withdraw', comment);
    await this.database.transact(actor, async (tx) => {
      const frame = await lockAdvisory(tx, id);
      demandVersion(frame, expectedVersion);
      transition(actor, frame, 'withdraw');
      await this.takeBack(tx, frame, comment);
    });
    return this.queries.changed(actor, id, fields);
  }

  /** A revision that was being prepared dies with its advisory. */
  private async takeBack(tx: Tx, frame: AdvisoryFrame, comment: string | null): Promise<void> {
    const now = this.clock.now();
    await tx.query(sql`
      update advisory
         set status = 'WITHDRAWN', working_revision = null, working_status = null, withdrawn_at = ${now},
             withdrawal_note = ${comment}, revised_at = ${now}, updated_at = ${now}, version = version + 1
       where company_id = ${frame.companyId} and id = ${frame.id}`);
    await tx.query(sql`
      delete from advisory_revision
       where company_id = ${frame.companyId} and advisory_id = ${frame.id} and number = ${frame.workingRevision}`);
    await nothingDue(tx, { companyId: frame.companyId, advisoryId: frame.id });
    const changes = { before: { status: frame.status }, after: { status: 'WITHDRAWN' }, comment };
    await recordEvents(tx, this.clock, [
      advisoryEvent(frame, { kind: 'advisory.withdrawn', summary: `${frame.reference} withdrawn.`, changes }),
    ]);
  }
}
