// SPDX-License-Identifier: Apache-2.0
import { sql } from '@prahari/database';
import type { Asked, TestApp } from '../app.js';
import type { Advisories } from './advisories.js';
import type { Member } from './companies.js';

const FIELDS = `id status note overdue plannedFor respondedAt forRevision reopenedByRevision verifiedAt verificationNote version
  company { code } recommendation { id number text { en } advisory { reference } }`;

type Caller = Pick<Member, 'token'>;

/** Answers to recommendations, given and verified over HTTP: what each shows, or the code of its refusal. */
export class Answers {
  constructor(
    private readonly app: TestApp,
    private readonly advisories: Advisories,
  ) {}

  respond(recommendationId: string, input: object, caller: Caller): Promise<Asked> {
    return this.send('respondToRecommendation', 'RespondToRecommendationInput', { recommendationId, ...input }, caller);
  }

  verify(responseId: string, input: object, caller: Caller = this.advisories.approver): Promise<Asked> {
    return this.send('verifyResponse', 'VerifyResponseInput', { responseId, ...input }, caller);
  }

  /** The first hundred; `filter` as it stands in the document. */
  async list(filter: string, { token }: Caller): Promise<Asked> {
    const answer = await this.app.graphql(
      `{ recommendationResponses(first: 100, filter: { ${filter} }) { totalCount nodes { ${FIELDS} } } }`,
      {},
      token,
    );
    if (answer.errors) throw new Error(JSON.stringify([answer.errors, this.app.log.slice(-3)]));
    return answer.data.recommendationResponses;
  }

  /** What was recorded of an object, as far as the member may know, oldest first. */
  eventsOf(member: Member, id: string): Promise<{ kind: string; audience: string; companyId: string }[]> {
    return this.app.database.read(
      member.actor,
      sql`select kind, audience, company_id as "companyId" from event where object_id = ${id} order by id`,
    );
  }

  private async send(name: string, type: string, input: object, { token }: Caller): Promise<Asked> {
    const answer = await this.app.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { response { ${FIELDS} } } }`,
      { input },
      token,
    );
    if (answer.code === 'INTERNAL') throw new Error(JSON.stringify(this.app.log.slice(-3)));
    return answer.code ?? answer.data[name].response;
  }
}
