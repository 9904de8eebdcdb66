// SPDX-License-Identifier: Apache-2.0
import type { Asked, GraphqlAnswer } from './app.js';

/** A running server's GraphQL, as an integrator calls it. */
export class Api {
  constructor(
    /** As http://127.0.0.1:3000, without a path. */
    private readonly url: string,
  ) {}

  /** One operation; rejects where there is no answer, or none that is JSON. */
  async graphql(query: string, variables?: object, token?: string): Promise<GraphqlAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query, ...(variables && { variables }) }),
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    });
    const { data, errors } = (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
    return {
      status: response.status,
      headers: response.headers,
      data,
      ...(errors && { errors }),
      code: errors?.[0]?.extensions.code,
    };
  }

  /** What a query answers; an error fails the test. */
  async ask(token: string | undefined, query: string, variables?: object): Promise<Asked> {
    const { data, errors } = await this.graphql(query, variables, token);
    if (errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** What a mutation with one input answers: `change(token, 'createIncident', input, 'incident { id }')`. */
  async change(token: string | undefined, name: string, input: object, selection: string): Promise<Asked> {
    const type = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.ask(token, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
      input,
    });
    return data[name];
  }
}

/** Mutations whose input has another name than theirs. */
const INPUTS: Readonly<Record<string, string>> = {
  submitAdvisoryForReview: 'AdvisoryStepInput',
  approveAdvisory: 'AdvisoryStepInput',
  returnAdvisory: 'AdvisoryStepInput',
  publishAdvisory: 'AdvisoryStepInput',
  withdrawAdvisory: 'AdvisoryStepInput',
};
