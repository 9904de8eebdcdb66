// SPDX-License-Identifier: Apache-2.0
import type { Asked, TestApp } from '../app.js';

/** What INITIAL needs, and a title. */
export const COMPLETE = {
  title: 'Ransomware on the billing server',
  incidentTypes: ['CERTIN-05'],
  severity: 'HIGH',
  environment: 'IT',
  detectedAt: '2026-11-24T05:30:00.000Z',
} as const;

export interface Known {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: string;
}

const SHOWN = 'incident { id reference version status }';

/** Incidents made over HTTP, as an integrator makes them. `token` is the caller's. */
export class Incidents {
  constructor(private readonly app: TestApp) {}

  /** A draft of which nothing is known but what is given. */
  async draft(token: string, facts: object = {}): Promise<Known> {
    const input = { title: COMPLETE.title, ...facts };
    return this.ask(token, 'createIncident', 'CreateIncidentInput', input);
  }

  /** Reported to the coordinator. */
  async submitted(token: string, facts: object = {}): Promise<Known> {
    const { id } = await this.draft(token, { ...COMPLETE, ...facts });
    return this.report(token, id);
  }

  report(token: string, incidentId: string, stage = 'INITIAL'): Promise<Known> {
    return this.ask(token, 'submitIncidentReport', 'SubmitIncidentReportInput', { incidentId, stage });
  }

  update(token: string, { id, version }: Pick<Known, 'id' | 'version'>, facts: object): Promise<Known> {
    return this.ask(token, 'updateIncident', 'UpdateIncidentInput', { id, expectedVersion: version, ...facts });
  }

  change(
    token: string,
    { id, version }: Pick<Known, 'id' | 'version'>,
    status: string,
    more: object = {},
  ): Promise<Known> {
    const input = { incidentId: id, expectedVersion: version, status, ...more };
    return this.ask(token, 'changeIncidentStatus', 'ChangeIncidentStatusInput', input);
  }

  async comment(token: string, incidentId: string, visibility: string, body = `A ${visibility} remark`): Promise<void> {
    await this.ask(token, 'addIncidentComment', 'AddIncidentCommentInput', { incidentId, visibility, body });
  }

  /** Fields of one incident, as the caller sees it. */
  async read(token: string, id: string, fields: string): Promise<Asked> {
    const { data, errors } = await this.app.graphql(
      `query ($id: ID) { incident(id: $id) { ${fields} } }`,
      { id },
      token,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.incident;
  }

  private async ask(token: string, field: string, type: string, input: object): Promise<Known> {
    const { data, errors } = await this.app.graphql(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${SHOWN} } }`,
      { input },
      token,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field].incident as Known;
  }
}
