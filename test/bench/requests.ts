// SPDX-License-Identifier: Apache-2.0
import type { Caller, Callers } from './callers.js';
import type { ContenderName } from './contender.js';
import type { HttpRequest } from './load.js';
import type { Operation, Scenario } from './scenarios.js';

/** Requests of one rotation: each company several times, each time with another object. */
const TURNS = 8;

export function requestOf(
  contender: ContenderName,
  scenario: string,
  caller: Caller,
  operation: Operation,
): HttpRequest {
  return {
    path: contender === 'bare' ? `/${scenario}` : '/graphql',
    headers: { 'content-type': 'application/json', ...proofOf(contender, caller) },
    body: JSON.stringify(operation),
  };
}

/** The product proves who is asking; the others believe it. */
function proofOf(contender: ContenderName, { token, companyId, code }: Caller): Record<string, string> {
  if (contender === 'product') return { authorization: `Bearer ${token}` };
  return code === 'BENCH' ? {} : { 'x-company-id': companyId };
}

export function rotation(contender: ContenderName, scenario: Scenario, callers: Callers): HttpRequest[] {
  return Array.from({ length: TURNS }, (_, turn) =>
    scenario
      .callers(callers)
      .map((caller) => requestOf(contender, scenario.name, caller, scenario.operation(caller, turn))),
  ).flat();
}

/** Sends one request and gives its data; throws for anything but an answer without errors. */
export async function ask(url: string, { path, headers, body }: HttpRequest): Promise<unknown> {
  const answer = await fetch(url + path, { method: 'POST', headers, body });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (answer.status !== 200 || errors !== undefined || data == null) {
    throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`);
  }
  return data;
}
