// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import {
  type DocumentNode,
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { type Actor, ANY_ACTOR, meets, PUBLIC, REQUIRED_PERMISSION, type Requirement } from '@prahari/access';
import { Forbidden, Unauthenticated } from '@prahari/kernel';
import type { Variables } from './withheld-variables.js';

/** What each root field needs, by "Query.incidents", "Mutation.signIn". */
export type Requirements = ReadonlyMap<string, Requirement>;

/** Where @nestjs/graphql notes the kind ("Query", "Mutation", "Subscription") and the name of a resolver's method. */
const KIND = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';
const ROOT_KINDS = ['Query', 'Mutation', 'Subscription'];

/** The root fields of the resolvers, with what each needs; undefined where none is declared (such a field is refused). */
export function rootFieldsOf(
  resolvers: readonly Type<object>[],
): [field: string, requirement: Requirement | undefined][] {
  return resolvers.flatMap((resolver) =>
    methodsOf(resolver).flatMap((method) => {
      const kind = Reflect.getMetadata(KIND, method) as string | undefined;
      if (kind === undefined || !ROOT_KINDS.includes(kind)) return [];
      const name = (Reflect.getMetadata(NAME, method) as string | undefined) ?? method.name;
      const required = (Reflect.getMetadata(REQUIRED_PERMISSION, method) ??
        Reflect.getMetadata(REQUIRED_PERMISSION, resolver)) as Requirement | undefined;
      return [[`${kind}.${name}`, required] satisfies [string, Requirement | undefined]];
    }),
  );
}

const methodsOf = ({ prototype }: Type<object>): ((...given: never[]) => unknown)[] =>
  Object.values<PropertyDescriptor>(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) =>
    typeof value === 'function' ? [value as () => unknown] : [],
  );

export const requirementsOf = (resolvers: readonly Type<object>[]): Requirements =>
  new Map(rootFieldsOf(resolvers).filter((entry): entry is [string, Requirement] => entry[1] !== undefined));

const KIND_OF: Record<OperationTypeNode, string> = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};

/**
 * Throws Unauthenticated or Forbidden before any input is looked at (the order of contract.graphql). The PermissionGuard
 * checks the same once more for each field.
 */
export function checkCaller(
  fields: readonly FieldNode[],
  operation: OperationDefinitionNode,
  actor: Actor | undefined,
  requirements: Requirements,
): void {
  for (const { name } of fields) {
    if (name.value === '__typename') continue;
    const required = name.value.startsWith('__')
      ? ANY_ACTOR
      : requirements.get(`${KIND_OF[operation.operation]}.${name.value}`);
    if (required === PUBLIC) continue;
    if (actor === undefined) throw new Unauthenticated();
    if (!meets(actor, required)) throw new Forbidden();
  }
}

/** The fields that an operation asks for at its root, but for those that @skip and @include leave out. */
export function rootFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const visited = new Set<string>();
  const fieldsOf = (selections: readonly SelectionNode[]): readonly FieldNode[] =>
    selections.flatMap((selection) => {
      if (!isIncluded(selection, variables)) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet.selections);
      const name = selection.name.value;
      if (visited.has(name)) return [];
      visited.add(name);
      return fieldsOf(fragments.get(name)?.selectionSet.selections ?? []);
    });
  return fieldsOf(operation.selectionSet.selections);
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  try {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  } catch {
    return true; // Its variable is wrong or left to its default: what may run is checked.
  }
}
