// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import { BadUserInput } from '@prahari/kernel';
import { BLANK_SCHEMA, withoutTypes } from './blank-schema.js';
import { checkCaller, type Requirements, rootFields } from './caller-check.js';
import { isMap } from './http.js';
import { checkCost } from './limits.js';
import { RequestFault } from './request-fault.js';
import { variableProblems } from './variable-problems.js';
import { type Variables, variablesOf } from './withheld-variables.js';

interface Changed {
  readonly schema?: GraphQLSchema;
  readonly document?: DocumentNode;
  readonly variables: Variables;
}

/**
 * What is checked on each request between the document, which Mercurius has validated, and its execution; in the order
 * of contract.graphql: limits, then who is asking, then what he may, then the form of the variables.
 */
export const beforeExecution =
  (requirements: Requirements) =>
  (schema: GraphQLSchema, document: DocumentNode, { reply: { request } }: Pick<MercuriusContext, 'reply'>): Changed => {
    const operation = operationOf(document, request);
    nameForLog(request, operation);
    const variables = variablesOf(request);
    const problems = variableProblems(schema, document, operation, variables, request.actor !== undefined);
    if (problems.length === 0) checkCost(schema, document, variables);
    const fields = rootFields(document, operation, variables);
    const asksTypesAlone =
      fields.some(({ name }) => name.value === '__type') &&
      fields.every(({ name }) => ['__type', '__typename'].includes(name.value));
    if (request.actor === undefined && asksTypesAlone)
      return { schema: BLANK_SCHEMA, document: withoutTypes(document), variables };
    checkCaller(fields, operation, request.actor, requirements);
    if (problems.length > 0) throw new BadUserInput(problems);
    return { variables };
  };

const MAX_LOGGED_NAME = 60;

function nameForLog(request: FastifyRequest, { name }: OperationDefinitionNode): void {
  if (name !== undefined && name.value.length <= MAX_LOGGED_NAME) request.operationName = name.value;
}

/** The one operation of the document; its name must be the one asked for, which Mercurius' JIT does not look at. */
function operationOf(document: DocumentNode, request: FastifyRequest): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new RequestFault(400, 'The document holds no operation.');
  const given = request.method === 'GET' ? request.query : request.body;
  const name = isMap(given) ? given['operationName'] : undefined;
  if (name != null && name !== '' && name !== operation.name?.value) {
    throw new RequestFault(400, 'The document holds no operation of that "operationName".');
  }
  return operation;
}
