// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { holdAudience, type RecommendationResponse, responseEvent, type ResponseStatus } from '@prahari/advisories';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { BadUserInput, Clock, Forbidden, InvalidTransition, isId, NotFound, StaleVersion } from '@prahari/kernel';
import { evidenceOf, writeEvidence } from './evidence.writer.js';
import type { RespondToRecommendationInput } from './response.input.js';
import { type EvidenceChange, evidenceChange, isSameAnswer, mayAnswer, missingNote } from './response.policy.js';
import { ResponseQueries } from './response.queries.js';

/** The published recommendation that is answered. */
interface Asked {
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly evidenceRequired: boolean;
}

interface Answer {
  readonly id: string;
  readonly status: ResponseStatus;
  readonly note: string | null;
  readonly plannedFor: Date | null;
  readonly version: number;
  readonly forRevision: number;
  /** Null until the company has answered. */
  readonly respondedAt: Date | null;
  readonly reopenedByRevision: number | null;
}

/** A company answers what is recommended to it. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ResponseQueries,
  ) {}

  /** The same answer again, to the same revision, changes nothing. */
  async respond(
    actor: Actor,
    input: RespondToRecommendationInput,
    fields: RequestedFields,
  ): Promise<RecommendationResponse> {
    demand(actor, 'response:write');
    if (!isId(input.recommendationId)) throw new NotFound('recommendation');
    const id = await this.database.transact(actor, async (tx) => {
      const earlier = await this.lock(tx, actor, input.recommendationId);
      const asked = await this.find(tx, input.recommendationId);
      if (!mayAnswer(actor, input.status))
        throw new Forbidden('Only those who may accept a risk can give this answer. Ask your CISO.');
      const evidence = evidenceChange(await evidenceOf(tx, actor, earlier.id), input.attachmentIds);
      // With all that follows, it is undone by a refusal: unknown files are told before a stale version.
      await writeEvidence(tx, actor, earlier.id, evidence, this.clock.now());
      const why = missingNote(input.status, input.note ?? null, asked.evidenceRequired && evidence.count === 0);
      if (why !== null) throw BadUserInput.at('input.note', 'REQUIRED', why);
      if (input.expectedVersion != null && input.expectedVersion !== earlier.version)
        throw new StaleVersion(earlier.version);
      if (asked.withdrawn) throw new InvalidTransition('This advisory was withdrawn: it needs no answer any more.');
      if (!changesFiles(evidence) && isSameAnswer(earlier, { ...input, revision: asked.revision })) return earlier.id;
      await this.write(tx, actor, asked, earlier, input);
      await this.record(tx, actor, earlier, input, asked, evidence);
      return earlier.id;
    });
    return this.queries.one(actor, id, fields);
  }

  /** Locked before the recommendation is read, so that a revision published at this moment is either seen or comes after. */
  private async lock(tx: Tx, actor: Actor, recommendationId: string): Promise<Answer> {
    const row = sql`
      select id, status, note, planned_for as "plannedFor", version, for_revision as "forRevision", responded_at as "respondedAt",
             reopened_by_revision as "reopenedByRevision"
        from recommendation_response
       where company_id = ${actor.companyId} and recommendation_id = ${recommendationId} for update`;
    const found = await tx.maybeOne<Answer>(row);
    if (found !== null) return found;
    await this.begin(tx, actor, recommendationId);
    const begun = await tx.maybeOne<Answer>(row);
    if (begun === null) throw new NotFound('recommendation');
    return begun;
  }

  /** A company that joined after the publication has no row yet; of its parallel first answers one makes it. */
  private async begin(tx: Tx, { companyId }: Actor, recommendationId: string): Promise<void> {
    await holdAudience(tx);
    await tx.query(sql`
      insert into recommendation_response (company_id, issuer_id, advisory_id, recommendation_id, for_revision, due_at)
      select ${companyId}::uuid, r.company_id, r.advisory_id, r.id, r.revision, r.due_at
        from recommendation r
        join advisory a on a.company_id = r.company_id and a.id = r.advisory_id and a.published_revision = r.revision
       where r.id = ${recommendationId}
      on conflict do nothing`);
  }

  private async find(tx: Tx, recommendationId: string): Promise<Asked> {
    const asked = await tx.maybeOne<Asked>(sql`
      select r.revision, a.status = 'WITHDRAWN' as withdrawn, r.evidence_required as "evidenceRequired"
        from recommendation r
        join advisory a on a.company_id = r.company_id and a.id = r.advisory_id and a.published_revision = r.revision
       where r.id = ${recommendationId}`);
    if (asked === null) throw new NotFound('recommendation');
    return asked;
  }

  private async write(
    tx: Tx,
    { companyId }: Actor,
    { revision }: Asked,
    { id }: Answer,
    { status, note = null, plannedFor = null }: RespondToRecommendationInput,
  ): Promise<void> {
    await tx.query(sql`
      update recommendation_response
         set status = ${status}, note = ${note}, planned_for = ${plannedFor}, responded_at = ${this.clock.now()}, for_revision = ${revision},
             reopened_by_revision = null, version = version + 1
       where company_id = ${companyId} and id = ${id}`);
  }

  private async record(
    tx: Tx,
    { companyId }: Actor,
    before: Answer,
    { status, note = null, plannedFor = null }: RespondToRecommendationInput,
    { revision }: Asked,
    evidence: EvidenceChange,
  ): Promise<void> {
    await recordEvent(
      tx,
      this.clock,
      responseEvent(
        { id: before.id, companyId },
        {
          kind: 'response.given',
          summary: `Answered ${status} for revision ${revision}.`,
          changes: {
            before:
              before.respondedAt === null
                ? null
                : { status: before.status, note: before.note, plannedFor: before.plannedFor },
            after: { status, note, plannedFor, forRevision: revision },
            ...(changesFiles(evidence) && {
              evidence: { dropped: evidence.dropped, added: evidence.added.map(({ id: file }) => file) },
            }),
          },
        },
      ),
    );
  }
}

const changesFiles = ({ dropped, added }: EvidenceChange): boolean => dropped.length + added.length > 0;
