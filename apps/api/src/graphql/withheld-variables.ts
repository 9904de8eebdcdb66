// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';

export type Variables = Readonly<Record<string, unknown>>;

const withheld = new WeakMap<FastifyRequest, Variables>();

/**
 * Takes the variables out of a checked request. Mercurius would coerce them before its hooks, so that an anonymous
 * caller heard BAD_USER_INPUT before UNAUTHENTICATED, and its JIT reports the first wrong one alone.
 */
export function withholdVariables(request: FastifyRequest): void {
  const given = (request.method === 'GET' ? request.query : request.body) as { variables?: unknown };
  const { variables } = given;
  delete given.variables;
  withheld.set(request, (typeof variables === 'string' ? JSON.parse(variables) : (variables ?? {})) as Variables);
}

export const variablesOf = (request: FastifyRequest): Variables => withheld.get(request) ?? {};
