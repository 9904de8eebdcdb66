// SPDX-License-Identifier: Apache-2.0
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  Kind,
  type ValidationRule,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { MAX_PAGE, QueryTooComplex } from '@prahari/kernel';
import type { Variables } from './withheld-variables.js';

export const MAX_TOKENS = 2000;
/** The standard introspection query is 15 deep. */
export const MAX_DEPTH = 15;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 20;
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** As long as a statement may take in the database (libs/database). */
export const MAX_OPERATION_MILLISECONDS = 10_000;

/** Fields that an answer may hold, when lists without a page size are taken as ASSUMED_LIST long. */
const MAX_COST = 50_000;
const ASSUMED_LIST = 10;

const asTooComplex = [
  (_context: unknown, error: GraphQLError): void => {
    error.extensions['code'] = 'QUERY_TOO_COMPLEX';
  },
];

/** Mercurius' JIT ignores operationName: of two operations in one document, the second would get the first's data. */
const oneOperation: ValidationRule = (context) => ({
  Document(document) {
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length > 1)
      context.reportError(new GraphQLError('Send one operation per document.', { nodes: operations }));
  },
});

export const validationRules: readonly ValidationRule[] = [
  oneOperation,
  maxAliasesRule({ n: MAX_ALIASES, onReject: asTooComplex }),
  maxDirectivesRule({ n: MAX_DIRECTIVES, onReject: asTooComplex }),
];

/** A page costs its rows as often as it may hold; `nodes` and `edges` are its rows, not lists of their own. */
const costOf: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const { first } = args as { first?: unknown };
  // A null gets the default page, too (PageArgs); graphql-js fills in what is absent alone.
  const rows = first === null ? field.args.find(({ name }) => name === 'first')?.defaultValue : first;
  if (typeof rows === 'number') return 1 + Math.min(Math.max(rows, 1), MAX_PAGE) * childComplexity;
  const isPage = type.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges');
  return 1 + (isListType(getNullableType(field.type)) && !isPage ? ASSUMED_LIST : 1) * childComplexity;
};

/** Throws QueryTooComplex for what costs too much. `variables` are those that were sent, checked. */
export function checkCost(schema: GraphQLSchema, query: DocumentNode, variables: Variables): void {
  const cost = costOfDocument(schema, query, variables);
  if (cost > MAX_COST) {
    const sum = Number.isFinite(cost) ? `${cost}` : 'too many';
    throw new QueryTooComplex(
      `This asks for ${sum} fields at once, of ${MAX_COST} allowed. Ask for smaller pages or fewer fields.`,
    );
  }
}

/** Documents are cached by their text, and counting is a good part of a request: what each one cost, by `keyOf`. */
const known = new WeakMap<DocumentNode, Map<string, number>>();
const MAX_KNOWN = 100;

function costOfDocument(schema: GraphQLSchema, query: DocumentNode, variables: Variables): number {
  const costs = known.get(query) ?? new Map<string, number>();
  known.set(query, costs);
  const key = keyOf(variables);
  let cost = costs.get(key);
  if (cost === undefined) {
    cost = count(schema, query, variables);
    if (costs.size >= MAX_KNOWN) costs.clear();
    costs.set(key, cost);
  }
  return cost;
}

/** The variables that can change a cost: page sizes and conditions. A null is not the default of what is absent. */
const keyOf = (variables: Variables): string =>
  Object.entries(variables)
    .filter(([, value]) => value === null || typeof value === 'number' || typeof value === 'boolean')
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join();

function count(schema: GraphQLSchema, query: DocumentNode, variables: Variables): number {
  try {
    return getComplexity({ schema, query, variables, estimators: [costOf] });
  } catch (error) {
    // It stops counting at 10,000 nodes: fragments that name each other many times over.
    if (error instanceof GraphQLError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
