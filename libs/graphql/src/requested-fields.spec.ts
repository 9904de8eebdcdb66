// SPDX-License-Identifier: Apache-2.0
import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { argumentsOf, below, ofNodes, requestedFields, type RequestedFields } from './requested-fields.js';

function asked(document: string, variableValues: Record<string, unknown> = {}): RequestedFields {
  const { definitions } = parse(document);
  const fieldNodes: FieldNode[] = [];
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    else if (definition.kind === Kind.OPERATION_DEFINITION)
      fieldNodes.push(...(definition.selectionSet.selections as FieldNode[]));
  }
  return requestedFields({ fieldNodes, fragments, variableValues });
}

describe('the fields asked for', () => {
  it('are found through fragments, nodes and edges', () => {
    const fields = asked('{ list { nodes { a ...f } edges { node { b { c } } } } } fragment f on Row { d { e } }');
    expect([...ofNodes(fields)].sort()).toEqual(['a', 'b', 'b.c', 'd', 'd.e']);
    expect([...below(ofNodes(fields), 'b')]).toEqual(['c']);
  });

  it('are those of all the nodes of a field, also where one of them stood alone before', () => {
    const [one, other] = (parse('{ list { a } list { b } }').definitions[0] as OperationDefinitionNode).selectionSet
      .selections as readonly FieldNode[];
    const of = (...fieldNodes: FieldNode[]) => [...requestedFields({ fieldNodes, fragments: {}, variableValues: {} })];
    expect(of(one!)).toEqual(['a']);
    expect(of(one!, other!)).toEqual(['a', 'b']);
    expect(of(one!)).toEqual(['a']);
  });

  it.each([
    ['{ list { nodes { pages { x } } } }', {}],
    ['{ list { nodes { pages(first: 2, after: "a.b") { x } } } }', { first: 2, after: 'a.b' }],
    ['query ($n: Int) { list { nodes { pages(first: $n) { x } } } }', { first: 7 }],
    ['query ($m: Int) { list { nodes { pages(first: $m) { x } } } }', {}],
    ['{ list { nodes { pages(first: 2) { x } } edges { node { pages(first: 2) { y } } } } }', { first: 2 }],
    ['{ list { nodes { pages(first: 2) { x } more: pages(first: 3) { x } } } }', undefined],
  ])('know the arguments of a field: %s', (document, expected) => {
    expect(argumentsOf(below(ofNodes(asked(document, { n: 7 })), 'pages'))).toEqual(expected);
  });
});
