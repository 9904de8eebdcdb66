// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, once, recordEvent, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { BadUserInput, Clock } from '@prahari/kernel';
import { editingStep, transition } from './advisory.lifecycle.js';
import type { CreateAdvisoryInput, UpdateAdvisoryInput } from './advisory.input.js';
import type { Advisory } from './advisory.object.js';
import { advisoryEvent } from './advisory.events.js';
import { AdvisoryQueries } from './advisory.queries.js';
import { changesOf, type AdvisoryContent, contentOf } from './advisory-content.js';
import { changeRevision, insertRevision } from './advisory-content.writer.js';
import { type AdvisoryFrame, demandVersion, handsOf, lockAdvisory } from './advisory-frame.js';
import { demandCompanies, demandRecommendations } from './named-objects.js';
import { copyRevision } from './revision-copy.js';

/** Writing an advisory, and preparing a new revision of a published one. */
@Injectable()
export class AdvisoryDraftingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: AdvisoryQueries,
  ) {}

  async create(actor: Actor, input: CreateAdvisoryInput, fields: RequestedFields): Promise<Advisory> {
    demand(actor, 'advisory:write');
    const content = contentOf(input);
    const { idempotencyKey: key, ...body } = input;
    const { objectId } = await this.database.transact(actor, async (tx) => {
      await demandCompanies(tx, content.audience);
      return once(tx, { operation: 'createAdvisory', key, body }, () => this.insert(tx, actor, content));
    });
    return this.queries.changed(actor, objectId, fields);
  }

  private async insert(tx: Tx, actor: Actor, content: AdvisoryContent): Promise<string> {
    const now = this.clock.now();
    // The last digits of a UUIDv7 are random: a provisional reference that no one can guess or count by.
    const { id } = await tx.one<{ id: string }>(sql`
      with fresh as (select uuidv7() as id)
      insert into advisory (company_id, id, reference, status, working_status, working_revision, authors, created_at, updated_at)
      select ${actor.companyId}, id, 'PRH-DRAFT-' || upper(right(id::text, 12)), 'DRAFT', 'DRAFT', 1, ${await handsOf(tx, actor)}::text[], ${now}, ${now}
        from fresh
      returning id`);
    await insertRevision(tx, { companyId: actor.companyId, advisoryId: id, revision: 1 }, FIRST_SUMMARY, content);
    await recordEvent(
      tx,
      this.clock,
      advisoryEvent(
        { id, companyId: actor.companyId },
        {
          kind: 'advisory.created',
          summary: 'Advisory drafted.',
          changes: { after: content },
        },
      ),
    );
    return id;
  }

  /** An update that names nothing changes nothing; nor does a summary alone begin a new revision of a published text. */
  async update(actor: Actor, input: UpdateAdvisoryInput, fields: RequestedFields): Promise<Advisory> {
    demand(actor, 'advisory:write');
    const changes = changesOf(input);
    const summary = input.revisionSummary ?? null;
    await this.database.transact(actor, async (tx) => {
      const frame = await lockAdvisory(tx, input.id);
      await demandCompanies(tx, changes.audience);
      await demandRecommendations(tx, frame, changes.recommendations);
      const before = await this.queries.contentIn(tx, actor, frame, Object.keys(changes));
      const step = editingStep(frame);
      const isEmpty = Object.keys(changes).length === 0 && (summary === null || step === 'revise');
      if (step === 'revise' && frame.status === 'PUBLISHED' && summary === null && !isEmpty) throw SUMMARY_NEEDED;
      demandVersion(frame, input.expectedVersion);
      transition(actor, frame, step);
      if (isEmpty) return;
      const revision = frame.workingRevision ?? (await this.revise(tx, frame, summary ?? ''));
      await changeRevision(tx, { companyId: frame.companyId, advisoryId: frame.id, revision }, summary, changes);
      await this.edited(tx, actor, frame, revision);
      await recordEvent(
        tx,
        this.clock,
        advisoryEvent(frame, {
          kind: step === 'revise' ? 'advisory.revision-begun' : 'advisory.edited',
          summary: step === 'revise' ? `Revision ${revision} begun.` : 'Advisory edited.',
          changes: { before, after: { ...changes, ...(summary !== null && { revisionSummary: summary }) } },
        }),
      );
    });
    return this.queries.changed(actor, input.id, fields);
  }

  private async revise(tx: Tx, frame: AdvisoryFrame, summary: string): Promise<number> {
    const published = frame.publishedRevision ?? 0;
    await copyRevision(tx, { companyId: frame.companyId, advisoryId: frame.id, revision: published }, summary);
    return published + 1;
  }

  private async edited(tx: Tx, actor: Actor, { companyId, id }: AdvisoryFrame, revision: number): Promise<void> {
    await tx.query(sql`
      update advisory
         set working_revision = ${revision}, working_status = 'DRAFT', version = version + 1, updated_at = ${this.clock.now()},
             editors = array(select unnest(editors) union select unnest(${await handsOf(tx, actor)}::text[]))
       where company_id = ${companyId} and id = ${id}`);
  }
}

const FIRST_SUMMARY = 'First version.';

const SUMMARY_NEEDED = BadUserInput.at(
  'input.revisionSummary',
  'REQUIRED',
  'This advisory is published: say in revisionSummary what the new revision changes.',
);
