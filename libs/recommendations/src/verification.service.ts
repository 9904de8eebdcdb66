// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { type RecommendationResponse, responseEvent, type ResponseStatus } from '@prahari/advisories';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { BadUserInput, Clock, InvalidTransition, isId, NotFound, StaleVersion } from '@prahari/kernel';
import type { VerifyResponseInput } from './response.input.js';
import { isVerifiable } from './response.policy.js';
import { ResponseQueries } from './response.queries.js';

interface Verified {
  readonly id: string;
  readonly companyId: string;
  readonly status: ResponseStatus;
  readonly version: number;
  readonly verifiedAt: Date | null;
  readonly verificationNote: string | null;
}

/**
 * The coordinator accepts a company's answer or does not. The answer itself stays the company's own word: one that is not
 * accepted keeps its status, carries the note that says why, and counts as overdue once it is due.
 */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ResponseQueries,
  ) {}

  /** The same verdict again, in the same words, changes nothing. */
  async verify(actor: Actor, input: VerifyResponseInput, fields: RequestedFields): Promise<RecommendationResponse> {
    demand(actor, 'response:verify');
    const note = input.note ?? null;
    if (!input.accepted && note === null)
      throw BadUserInput.at('input.note', 'REQUIRED', 'Say in the note what is missing.');
    if (!isId(input.responseId)) throw new NotFound('response');
    await this.database.transact(actor, async (tx) => {
      const before = await this.lock(tx, input.responseId);
      if (input.expectedVersion != null && input.expectedVersion !== before.version)
        throw new StaleVersion(before.version);
      if (!isVerifiable(before.status)) {
        throw new InvalidTransition('There is nothing to verify yet: the company has not finished its answer.');
      }
      if ((before.verifiedAt !== null) === input.accepted && before.verificationNote === note) return;
      await this.write(tx, before, input.accepted ? this.clock.now() : null, note);
      await this.record(tx, before, input.accepted, note);
    });
    return this.queries.one(actor, input.responseId, fields);
  }

  private async lock(tx: Tx, id: string): Promise<Verified> {
    const response = await tx.maybeOne<Verified>(sql`
      select p.id, p.company_id as "companyId", p.status, p.version, p.verified_at as "verifiedAt",
             p.verification_note as "verificationNote"
        from recommendation_response p
       where p.id = ${id} and p.asked for update`);
    if (response === null) throw new NotFound('response');
    return response;
  }

  private async write(
    tx: Tx,
    { id, companyId }: Verified,
    verifiedAt: Date | null,
    note: string | null,
  ): Promise<void> {
    await tx.query(sql`
      update recommendation_response set verified_at = ${verifiedAt}, verification_note = ${note}, version = version + 1
       where company_id = ${companyId} and id = ${id}`);
  }

  private async record(tx: Tx, before: Verified, accepted: boolean, note: string | null): Promise<void> {
    await recordEvent(
      tx,
      this.clock,
      responseEvent(before, {
        kind: accepted ? 'response.accepted' : 'response.not-accepted',
        summary: accepted ? 'Answer accepted.' : 'Answer not accepted.',
        changes: {
          before: { verifiedAt: before.verifiedAt, verificationNote: before.verificationNote },
          after: { accepted, verificationNote: note },
        },
      }),
    );
  }
}
