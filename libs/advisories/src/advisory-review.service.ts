// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, recordEvent } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';
import { Clock, Forbidden } from '@prahari/kernel';
import { advisoryEvent } from './advisory.events.js';
import type { AdvisoryStepInput } from './advisory.input.js';
import { movedBy, transition } from './advisory.lifecycle.js';
import type { Advisory } from './advisory.object.js';
import { mayApprove } from './advisory.policy.js';
import { AdvisoryQueries } from './advisory.queries.js';
import { demandComment, demandVersion, lockAdvisory, moveAdvisory } from './advisory-frame.js';

const WORDS = {
  submit: { kind: 'advisory.submitted', summary: 'Submitted for review.' },
  approve: { kind: 'advisory.approved', summary: 'Approved.' },
  return: { kind: 'advisory.returned', summary: 'Returned to draft.' },
} as const;

/** Four eyes before anything is published: the first version and every revision. */
@Injectable()
export class AdvisoryReviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: AdvisoryQueries,
  ) {}

  submit(actor: Actor, input: AdvisoryStepInput, fields: RequestedFields): Promise<Advisory> {
    return this.step(actor, 'submit', input, fields);
  }

  approve(actor: Actor, input: AdvisoryStepInput, fields: RequestedFields): Promise<Advisory> {
    return this.step(actor, 'approve', input, fields);
  }

  /** `return` is a word of the language. */
  sendBack(actor: Actor, input: AdvisoryStepInput, fields: RequestedFields): Promise<Advisory> {
    return this.step(actor, 'return', input, fields);
  }

  private async step(
    actor: Actor,
    step: keyof typeof WORDS,
    { id, expectedVersion, comment = null }: AdvisoryStepInput,
    fields: RequestedFields,
  ): Promise<Advisory> {
    demandComment(step, comment);
    await this.database.transact(actor, async (tx) => {
      const frame = await lockAdvisory(tx, id);
      const decision = step === 'approve' ? mayApprove(actor, frame) : null;
      if (decision?.allowed === false) throw new Forbidden(decision.because);
      demandVersion(frame, expectedVersion);
      const to = transition(actor, frame, step);
      await moveAdvisory(tx, frame, to, this.clock.now(), comment);
      const changes = { before: { status: movedBy(step, frame) }, after: { status: to }, comment };
      await recordEvent(tx, this.clock, advisoryEvent(frame, { ...WORDS[step], changes }));
    });
    return this.queries.changed(actor, id, fields);
  }
}
