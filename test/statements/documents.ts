// SPDX-License-Identifier: Apache-2.0
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** One query of the schema with one of the fields below it, as far down as that field's own objects go. */
export interface CountedDocument {
  /** As "incidents > obligations". */
  readonly name: string;
  readonly operation: string;
  readonly isList: boolean;
  readonly document: string;
}

/** Every query of the schema: alone, with each nested field by itself, and with all fields of its objects together. */
export function countedDocuments(schema: GraphQLSchema): readonly CountedDocument[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => documentsOf(field));
}

function documentsOf(field: GraphQLField<unknown, unknown>): readonly CountedDocument[] {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const isPage = type.name.endsWith('Connection');
  const row = isPage ? rowOf(type) : type;
  const nested = Object.values(row.getFields()).filter(({ type: below }) => isObjectType(getNamedType(below)));
  const plain = leaves(row);
  const selections = [
    { name: field.name, selection: plain },
    ...nested.map((below) => ({
      name: `${field.name} > ${below.name}`,
      selection: `${plain} ${selectionOf(below, 2)}`,
    })),
    {
      name: `${field.name} > everything`,
      selection: `${plain} ${nested.map((below) => selectionOf(below, 1)).join(' ')}`,
    },
  ];
  return selections.map(({ name, selection }) => ({
    name,
    operation: field.name,
    isList: isPage || isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    document: isPage
      ? `query ($first: Int) { ${field.name}(first: $first) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`
      : field.args.some(({ name: argument }) => argument === 'id')
        ? `query ($id: ID) { ${field.name}(id: $id) { ${selection} } }`
        : `{ ${field.name} { ${selection} } }`,
  }));
}

const rowOf = (connection: GraphQLObjectType): GraphQLObjectType =>
  getNamedType(connection.getFields()['nodes']!.type) as GraphQLObjectType;

const leaves = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter(({ type: of }) => isLeafType(getNamedType(of)))
    .map(({ name }) => name)
    .join(' ') || '__typename';

/** A field with its own leaves and one of each object below it, or at level 1 with one leaf alone: all would cost too much. */
function selectionOf({ name, type: of }: GraphQLField<unknown, unknown>, level: 2 | 1): string {
  const type = getNamedType(of) as GraphQLObjectType;
  const isPage = type.name.endsWith('Connection');
  const row = isPage ? rowOf(type) : type;
  const below = Object.values(row.getFields()).filter(({ type: child }) => isObjectType(getNamedType(child)));
  const own = leaves(row);
  const selection =
    level === 2 ? [own, ...below.map((child) => selectionOf(child, 1))].join(' ') : own.split(' ')[0] || '__typename';
  return isPage ? `${name} { nodes { ${selection} } }` : `${name} { ${selection} }`;
}
