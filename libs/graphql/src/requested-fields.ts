// SPDX-License-Identifier: Apache-2.0
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';

/**
 * The dotted paths of the fields asked for below a field: "nodes", "nodes.company", "nodes.company.name"; and for a field
 * with arguments these in JSON below it, which `argumentsOf` reads.
 */
export type RequestedFields = ReadonlySet<string>;

/**
 * What the caller asks for below this field, so that one statement can read just that. A field behind @skip or
 * @include counts as asked for.
 */
export function requestedFields(info: Asked): RequestedFields {
  const [node, ...others] = info.fieldNodes;
  // Whether a field that is asked for twice is merged may hang on a variable of @skip.
  if (node === undefined || others.length > 0) return readFields(info).fields;
  const kept = known.get(node);
  if (kept !== undefined) return kept;
  const { fields, isConstant } = readFields(info);
  if (isConstant) known.set(node, fields);
  return fields;
}

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** Documents are cached by their text: what one asks for, where no variable decides over it. */
const known = new WeakMap<FieldNode, RequestedFields>();

function readFields(info: Asked): { readonly fields: RequestedFields; readonly isConstant: boolean } {
  const paths = new Set<string>();
  let isConstant = true;
  const walk = (selections: SelectionSetNode | undefined, prefix: string): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const path = prefix + selection.name.value;
        paths.add(path);
        if (selection.arguments?.length) {
          isConstant = false;
          paths.add(`${path}.${told(selection.arguments, info.variableValues)}`);
        }
        walk(selection.selectionSet, `${path}.`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, prefix);
      else walk(info.fragments[selection.name.value]?.selectionSet, prefix);
    }
  };
  for (const node of info.fieldNodes) walk(node.selectionSet, '');
  return { fields: paths, isConstant };
}

const told = (given: NonNullable<FieldNode['arguments']>, variables: GraphQLResolveInfo['variableValues']): string =>
  JSON.stringify(
    Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)])),
  );

/**
 * The arguments with which a field is asked for, of what is `below` it: {} where it has none, undefined where it stands
 * there more than once with different ones. As they came: neither checked nor filled with defaults.
 */
export function argumentsOf(fields: RequestedFields): Readonly<Record<string, unknown>> | undefined {
  const [given = '{}', ...others] = [...fields].filter((path) => path.startsWith('{'));
  return others.length === 0 ? (JSON.parse(given) as Record<string, unknown>) : undefined;
}

/** The fields asked for below one child: `below(fields, 'incident')`. */
export const below = (fields: RequestedFields, child: string): RequestedFields =>
  new Set([...fields].filter((path) => path.startsWith(`${child}.`)).map((path) => path.slice(child.length + 1)));

/** The fields asked for of a connection's rows, whether by `nodes` or by `edges.node`. */
export const ofNodes = oncePerFields((fields) => new Set([...below(fields, 'nodes'), ...below(fields, 'edges.node')]));

/** Keeps what is worked out of the fields asked for, as long as their document is known. */
export function oncePerFields<Result extends object>(
  work: (fields: RequestedFields) => Result,
): (fields: RequestedFields) => Result {
  const kept = new WeakMap<RequestedFields, Result>();
  return (fields) => {
    const result = kept.get(fields) ?? work(fields);
    kept.set(fields, result);
    return result;
  };
}
