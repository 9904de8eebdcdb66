// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { QueryTooComplex } from '@prahari/kernel';
import { isNestedTooDeep, MAX_NESTING } from './document-nesting.js';
import { MAX_OPERATION_MILLISECONDS, MAX_TOKENS } from './limits.js';
import { RequestFault } from './request-fault.js';
import { withholdVariables } from './withheld-variables.js';

/** The media types of GraphQL over HTTP, the newer and the older. */
const NEWER = 'application/graphql-response+json';
const OLDER = 'application/json';

/** Whether the caller asks for the newer media type, under which a refused document is a 400 and not a 200. */
export function wantsNewerType({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): boolean {
  const newer = quality(accept, NEWER);
  return newer > 0 && newer >= quality(accept, OLDER);
}

function quality(accept: string, type: string): number {
  const entries = accept.toLowerCase().split(',');
  const entry = entries.find((candidate) => candidate.split(';', 1)[0]?.trim() === type);
  return entry === undefined ? 0 : Number(/;\s*q=([\d.]+)/.exec(entry)?.[1] ?? 1);
}

/**
 * How /graphql takes requests: what Mercurius accepts beyond "GraphQL over HTTP" (forms, syntax trees, tokens in the
 * address, batches; skeleton.md T5) is refused here. `identify` is called once for each request and sets the caller.
 */
export const graphqlRoute = (identify: (request: FastifyRequest) => Promise<unknown>): RouteShorthandOptions => ({
  // Mercurius' own schema turns 0 into "0", refuses `extensions: null` and writes indexes in error paths as text.
  schema: {},
  preParsing: (request, _reply, payload, done) => {
    const type = request.headers['content-type'] ?? '';
    const isPost = request.method === 'POST';
    if (isPost && !/^application\/json\s*(;|$)/i.test(type))
      done(new RequestFault(415, 'Send the request as application/json.'));
    else if (isPost && !/^(?:identity)?$/i.test(request.headers['content-encoding'] ?? ''))
      done(new RequestFault(415, 'Send the body as it is, not compressed (without content-encoding).'));
    else done(null, payload);
  },
  preValidation: (request, _reply, done) => {
    try {
      checkRequest(request);
      withholdVariables(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  },
  preHandler: async (request, reply) => {
    limitTime(reply);
    await identify(request);
  },
  onSend: (request, reply, payload, done) => {
    void reply
      .header('content-type', `${wantsNewerType(request) ? NEWER : OLDER}; charset=utf-8`)
      .header('cache-control', 'no-store');
    done(null, payload);
  },
});

/**
 * Answers at the limit, whatever still runs: its statements end by themselves (libs/database). Fastify's handlerTimeout
 * can't be used: its timer stops as soon as the body has been read.
 */
function limitTime(reply: FastifyReply): void {
  const timer = setTimeout(() => {
    if (!reply.sent) void reply.send(new QueryTooComplex(TOOK_TOO_LONG));
  }, MAX_OPERATION_MILLISECONDS);
  reply.raw.once('close', () => {
    clearTimeout(timer);
  });
}

// A change that waited for its turn may end after this answer.
const TOOK_TOO_LONG = 'This took too long. Ask for less at once; look whether a change was kept before you repeat it.';

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkRequest({ method, body, query: address }: FastifyRequest): void {
  const isGet = method === 'GET';
  const given = isGet ? address : body;
  if (!isMap(given)) throw new RequestFault(400, 'Send one JSON object, with "query" and perhaps "variables".');
  const { query, operationName, variables, extensions } = given;
  demand(
    !('access_token' in given) && !('access_token' in (address as object)),
    'Send the token in the Authorization header.',
  );
  demand(typeof query === 'string' && query !== '' && !isSyntaxTree(query), '"query" must be a GraphQL document.');
  if (isNestedTooDeep(query as string)) {
    throw new QueryTooComplex(`Brackets may stand ${MAX_NESTING} deep in each other at most. Nest less.`);
  }
  demand(operationName == null || typeof operationName === 'string', '"operationName" must be a text.');
  for (const [name, value] of Object.entries({ variables, extensions })) {
    const fits = value == null || (isGet ? typeof value === 'string' && isMapInJson(value) : isMap(value));
    demand(fits, `"${name}" must be an object.`);
  }
  if (isGet) checkGet(query as string, operationName as string | undefined);
}

/** Mercurius also takes a syntax tree in JSON, past the limit on tokens. No document begins as these do. */
const isSyntaxTree = (query: string): boolean => /^\s*(?:\{\s*["}]|[["\d-]|true\b|false\b|null\b)/.test(query);

/** Without an operation Mercurius fails on GET; with a mutation it must be refused whatever the document holds. */
function checkGet(query: string, operationName: string | undefined): void {
  let document;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS });
  } catch {
    return; // Mercurius parses it again, and tells what is wrong.
  }
  const operation = getOperationAST(document, operationName);
  demand(
    operation?.operation === OperationTypeNode.QUERY,
    'GET is for one query; send a mutation by POST.',
    operation ? 405 : 400,
  );
}

function demand(holds: boolean, message: string, status = 400): void {
  if (!holds) throw new RequestFault(status, message);
}

function isMapInJson(text: string): boolean {
  try {
    return isMap(JSON.parse(text));
  } catch {
    return false;
  }
}
