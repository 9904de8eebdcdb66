// SPDX-License-Identifier: Apache-2.0
import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Problem } from '@prahari/kernel';
import { pathsOfVariables } from './argument-paths.js';
import { problemOf } from './form-problem.js';
import type { Variables } from './withheld-variables.js';

/** No list or object of any input is longer; the fields' own bounds are lower. It keeps a huge one from being looked at at all. */
const MAX_LIST = 1000;
const MAX_PROBLEMS = 1000;

/** For each field that is none, graphql-js looks for names like it: so what is wrong all over is not read to its end. */
class Enough extends Error {}

/** All that is wrong with the form of the variables, one problem for each field, at the paths of the arguments. */
export function variableProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
  tellsSchema: boolean,
): readonly Problem[] {
  const paths = pathsOfVariables(document);
  const definitions = operation.variableDefinitions ?? [];
  const isNullForDefault = definitions.some((one) => one.defaultValue && given[one.variable.name.value] === null);
  const needed = isNullForDefault ? neededVariables(schema, document) : undefined;
  const problems: Problem[] = [];
  for (const definition of definitions) {
    if (problems.length >= MAX_PROBLEMS) break;
    const name = definition.variable.name.value;
    if (given[name] === null && needed?.has(name)) problems.push(missing(paths.get(name) ?? name));
    else problems.push(...problemsOfOne(schema, definition, given, paths.get(name) ?? name, tellsSchema));
  }
  return problems.slice(0, MAX_PROBLEMS);
}

const missing = (path: string): Problem => ({ path, code: 'REQUIRED', message: 'This is needed.' });

function problemsOfOne(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  given: Variables,
  path: string,
  tellsSchema: boolean,
): readonly Problem[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return []; // The validation of the document has refused it.
  const value = given[name];
  if (!Object.hasOwn(given, name) && definition.defaultValue) return [];
  if (value == null) return isNonNullType(type) ? [missing(path)] : [];
  const tooLong = longList(value, path);
  if (tooLong !== null)
    return [{ path: tooLong, code: 'TOO_MANY', message: 'These are too many. Give fewer of them.' }];
  const problems: Problem[] = [];
  try {
    coerceInputValue(value, type, (steps, _invalid, { message }) => {
      problems.push(problemOf(message, [path, ...steps].join('.'), tellsSchema));
      if (problems.length >= MAX_PROBLEMS) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return problems;
}

/** Where null may not stand, as in @skip(if:), a variable that may be null is allowed for its default: a null is not. */
function neededVariables(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const needed = new Set<string>();
  const types = new TypeInfo(schema);
  const Variable = ({ name }: VariableNode): void => {
    if (isNonNullType(types.getInputType())) needed.add(name.value);
  };
  visit(document, visitWithTypeInfo(types, { VariableDefinition: () => false, Variable }));
  return needed;
}

/** The path of the first list or object that is too long. Without recursion: the caller decides how deep a value is nested. */
function longList(value: unknown, path: string): string | null {
  const open: [unknown, string][] = [[value, path]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, at] = next;
    if (typeof current !== 'object' || current === null) continue;
    const entries = Object.entries(current);
    if (entries.length > MAX_LIST) return at;
    for (const [key, child] of entries) {
      if (typeof child === 'object') open.push([child, `${at}.${key}`]);
    }
  }
  return null;
}
