// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../support/api.js';
import type { Asked } from '../support/app.js';
import { COMPLETE } from '../support/builders/incidents.js';

/** What the server answered for, with the keys that it was asked by. */
export interface Acknowledged {
  readonly key: string;
  readonly id: string;
  readonly reference: string;
}

const CREATE = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }';
const SUBMIT =
  'mutation ($input: SubmitIncidentReportInput!) { submitIncidentReport(input: $input) { incident { id reference } } }';
const BETWEEN_TRIES_MS = 100;

/**
 * A system that reports one incident after the other, as an integrator should: each call has a key, and what got no
 * answer, or UNAVAILABLE, is repeated with it until there is one.
 */
export class Submissions {
  readonly acknowledged: Acknowledged[] = [];
  /** Calls without an answer. */
  retries = 0;
  private stopping = false;

  constructor(
    private readonly api: () => Api,
    private readonly token: string,
  ) {}

  /** Reports until it is told to stop; gives back when the last one is answered. */
  async run(): Promise<void> {
    while (!this.stopping) {
      const key = randomUUID();
      const created = await this.insist(CREATE, {
        ...COMPLETE,
        title: `Report ${key}`,
        detectedAt: '2026-01-05T00:00:00Z',
        ownReference: key,
        idempotencyKey: key,
      });
      const { id } = created.createIncident.incident as { id: string };
      const submitted = await this.insist(SUBMIT, { incidentId: id, stage: 'INITIAL', idempotencyKey: key });
      this.acknowledged.push({
        key,
        ...(submitted.submitIncidentReport.incident as { id: string; reference: string }),
      });
    }
  }

  stop(): void {
    this.stopping = true;
  }

  private async insist(query: string, input: object): Promise<Asked> {
    for (;;) {
      const answer = await this.api()
        .graphql(query, { input }, this.token)
        .catch(() => undefined);
      if (answer && !answer.errors) return answer.data;
      if (answer && answer.code !== 'UNAVAILABLE') throw new Error(JSON.stringify(answer.errors));
      this.retries += 1;
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}
