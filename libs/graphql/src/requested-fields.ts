// SPDX-License-Identifier: Apache-2.0
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The dotted paths of the fields asked for below a field: "nodes", "nodes.company", "nodes.company.name". */
export type RequestedFields = ReadonlySet<string>;

/**
 * What the caller asks for below this field, so that one statement can read just that. A field behind @skip or
 * @include counts as asked for.
 */
export function requestedFields(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): RequestedFields {
  const paths = new Set<string>();
  const walk = (selections: SelectionSetNode | undefined, prefix: string): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const path = prefix + selection.name.value;
        paths.add(path);
        walk(selection.selectionSet, `${path}.`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, prefix);
      else walk(info.fragments[selection.name.value]?.selectionSet, prefix);
    }
  };
  for (const node of info.fieldNodes) walk(node.selectionSet, '');
  return paths;
}

/** The fields asked for below one child: `below(fields, 'incident')`. */
export const below = (fields: RequestedFields, child: string): RequestedFields =>
  new Set([...fields].filter((path) => path.startsWith(`${child}.`)).map((path) => path.slice(child.length + 1)));

/** The fields asked for of a connection's rows, whether by `nodes` or by `edges.node`. */
export const ofNodes = (fields: RequestedFields): RequestedFields =>
  new Set([...below(fields, 'nodes'), ...below(fields, 'edges.node')]);
