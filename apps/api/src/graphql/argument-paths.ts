// SPDX-License-Identifier: Apache-2.0
import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';

type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/**
 * Where in the arguments a value stands, as problems name it: "input.indicators.1.value", "first". Null for what is no
 * part of an argument.
 */
function pathOf(node: ASTNode, parent: ASTNode | readonly ASTNode[] | undefined, ancestors: Ancestors): string | null {
  const chain = [...ancestors, ...(parent === undefined ? [] : [parent]), node];
  const start = chain.findLastIndex((ancestor) => isNode(ancestor) && ancestor.kind === Kind.ARGUMENT);
  if (start < 0) return null;
  const steps = chain.slice(start).flatMap((ancestor, index, below) => {
    if (!isNode(ancestor)) return [];
    if (ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD) return [ancestor.name.value];
    const parent = below.slice(0, index).findLast(isNode);
    return parent?.kind === Kind.LIST ? [String(parent.values.findIndex((value) => value === ancestor))] : [];
  });
  return steps.join('.');
}

const isNode = (value: ASTNode | readonly ASTNode[]): value is ASTNode => !Array.isArray(value);

const known = new WeakMap<DocumentNode, ReadonlyMap<string, string>>();

/** Where each variable of a document is used first: "input" for `createIncident(input: $data)`. */
export function pathsOfVariables(document: DocumentNode): ReadonlyMap<string, string> {
  let paths = known.get(document);
  if (paths === undefined) known.set(document, (paths = findPaths(document)));
  return paths;
}

function findPaths(document: DocumentNode): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  visit(document, {
    Variable(node, _key, parent, _path, ancestors) {
      const path = pathOf(node, parent, ancestors);
      if (path !== null && !paths.has(node.name.value)) paths.set(node.name.value, path);
    },
  });
  return paths;
}

/** The path of the node of one kind that begins at an offset of the document's text. */
export function pathAt(document: DocumentNode, kind: Kind, start: number): string | null {
  let found: string | null = null;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind === kind && node.loc?.start === start) found = pathOf(node, parent, ancestors);
    },
  });
  return found;
}
