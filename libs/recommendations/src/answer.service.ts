// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { type RecommendationResponse, responseEvent, type ResponseStatus } from '@prahari/advisories';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { BadUserInput, Clock, Forbidden, InvalidTransition, isId, NotFound, StaleVersion } from '@prahari/kernel';
import type { RespondToRecommendationInput } from './response.input.js';
import { mayAnswer, missingNote } from './response.policy.js';
import { ResponseQueries } from './response.queries.js';

/** The published recommendation that is answered. */
interface Asked {
  readonly id: string;
  readonly issuerId: string;
  readonly advisoryId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly evidenceRequired: boolean;
  readonly dueAt: Date | null;
}

interface Answer {
  readonly id: string;
  readonly status: ResponseStatus;
  readonly note: string | null;
  readonly version: number;
}

/** A company answers what is recommended to it. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ResponseQueries,
  ) {}

  async respond(
    actor: Actor,
    input: RespondToRecommendationInput,
    fields: RequestedFields,
  ): Promise<RecommendationResponse> {
    if (!isId(input.recommendationId)) throw new NotFound('recommendation');
    const id = await this.database.transact(actor, async (tx) => {
      const earlier = await this.lock(tx, actor, input.recommendationId);
      const asked = await this.find(tx, input.recommendationId);
      if (!mayAnswer(actor, input.status))
        throw new Forbidden('Only those who may accept a risk can give this answer. Ask your CISO.');
      const why = missingNote(input.status, input.note ?? null, asked.evidenceRequired);
      if (why !== null) throw BadUserInput.at('input.note', 'REQUIRED', why);
      const version = earlier?.version ?? 1;
      if (input.expectedVersion != null && input.expectedVersion !== version) throw new StaleVersion(version);
      if (asked.withdrawn) throw new InvalidTransition('This advisory was withdrawn: it needs no answer any more.');
      const answer = await this.write(tx, actor, asked, earlier, input);
      await this.record(tx, actor, earlier, answer, asked);
      return answer.id;
    });
    return this.queries.one(actor, id, fields);
  }

  /** Locked before the recommendation is read, so that a revision published at this moment is either seen or comes after. */
  private lock(tx: Tx, actor: Actor, recommendationId: string): Promise<Answer | null> {
    return tx.maybeOne<Answer>(sql`
      select id, status, note, version from recommendation_response
       where company_id = ${actor.companyId} and recommendation_id = ${recommendationId} for update`);
  }

  private async find(tx: Tx, recommendationId: string): Promise<Asked> {
    const asked = await tx.maybeOne<Asked>(sql`
      select r.id, r.company_id as "issuerId", r.advisory_id as "advisoryId", r.revision, a.status = 'WITHDRAWN' as withdrawn,
             r.evidence_required as "evidenceRequired", r.due_at as "dueAt"
        from recommendation r
        join advisory a on a.company_id = r.company_id and a.id = r.advisory_id and a.published_revision = r.revision
       where r.id = ${recommendationId}`);
    if (asked === null) throw new NotFound('recommendation');
    return asked;
  }

  /** A company that joined after the publication has no row yet. */
  private write(
    tx: Tx,
    actor: Actor,
    asked: Asked,
    earlier: Answer | null,
    input: RespondToRecommendationInput,
  ): Promise<Answer> {
    const [now, note] = [this.clock.now(), input.note ?? null];
    return earlier === null
      ? tx.one<Answer>(sql`
          insert into recommendation_response (company_id, issuer_id, advisory_id, recommendation_id, status, note,
                                               responded_at, for_revision, due_at)
          values (${actor.companyId}, ${asked.issuerId}, ${asked.advisoryId}, ${asked.id}, ${input.status}, ${note},
                  ${now}, ${asked.revision}, ${asked.dueAt})
          returning id, status, note, version`)
      : tx.one<Answer>(sql`
          update recommendation_response
             set status = ${input.status}, note = ${note}, responded_at = ${now}, for_revision = ${asked.revision},
                 reopened_by_revision = null, version = version + 1
           where company_id = ${actor.companyId} and id = ${earlier.id}
          returning id, status, note, version`);
  }

  private async record(
    tx: Tx,
    { companyId }: Actor,
    before: Answer | null,
    after: Answer,
    asked: Asked,
  ): Promise<void> {
    const { status, note } = after;
    await recordEvent(
      tx,
      this.clock,
      responseEvent(
        { id: after.id, companyId },
        {
          kind: 'response.given',
          summary: `Answered ${status} for revision ${asked.revision}`,
          changes: {
            before: before === null ? null : { status: before.status, note: before.note },
            after: { status, note, forRevision: asked.revision },
          },
        },
      ),
    );
  }
}
