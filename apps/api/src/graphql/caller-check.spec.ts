// SPDX-License-Identifier: Apache-2.0
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { type Actor, ANY_ACTOR, type Permission, PUBLIC, type Requirement } from '@prahari/access';
import { checkCaller, rootFields } from './caller-check.js';

const requirements = new Map<string, Requirement>([
  ['Query.viewer', ANY_ACTOR],
  ['Query.incidents', ['incident:read']],
  ['Query.users', ['user:read']],
  ['Mutation.signIn', PUBLIC],
]);
const actor = (...permissions: Permission[]) => ({ permissions: new Set(permissions) }) as unknown as Actor;

function outcome(text: string, asking: Actor | undefined, variables = {}): string {
  const document = parse(text);
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  try {
    checkCaller(rootFields(document, operation, variables), operation, asking, requirements);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('checkCaller', () => {
  it.each([
    ['mutation { signIn }', undefined, 'allowed'],
    ['{ __typename }', undefined, 'allowed'],
    ['{ viewer }', undefined, 'UNAUTHENTICATED'],
    ['{ __schema { types { name } } }', undefined, 'UNAUTHENTICATED'],
    ['{ nowhere }', undefined, 'UNAUTHENTICATED'],
    ['{ viewer __schema { types { name } } }', actor(), 'allowed'],
    ['{ incidents }', actor('user:read'), 'FORBIDDEN'],
    ['{ incidents }', actor('incident:read'), 'allowed'],
    ['{ viewer incidents users }', actor('incident:read'), 'FORBIDDEN'],
    ['{ nowhere }', actor('incident:read'), 'FORBIDDEN'],
  ] as const)('judges %s', (text, asking, expected) => {
    expect(outcome(text, asking)).toBe(expected);
  });

  it('looks into fragments, however they are nested', () => {
    expect(
      outcome('{ ...A } fragment A on Query { ... on Query { ...B } } fragment B on Query { users }', actor()),
    ).toBe('FORBIDDEN');
  });

  it('does not ask for the permission of what a directive leaves out', () => {
    const text = 'query ($admin: Boolean!) { viewer users @include(if: $admin) }';
    expect(outcome(text, actor(), { admin: false })).toBe('allowed');
    expect(outcome(text, actor(), { admin: true })).toBe('FORBIDDEN');
    expect(outcome(text, actor())).toBe('FORBIDDEN');
    expect(outcome('query ($admin: Boolean = false) { viewer users @include(if: $admin) }', actor())).toBe('FORBIDDEN');
  });
});
