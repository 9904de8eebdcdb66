// SPDX-License-Identifier: Apache-2.0
import { type DocumentNode, Kind, parse, type Source } from 'graphql';
import type { Problem } from '@prahari/kernel';
import { pathAt } from './argument-paths.js';
import { problemOf } from './form-problem.js';
import type { Raised } from './raised.js';

const VALUES = new Set<Kind>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** The problem that a validation error tells of a value written in the document itself; none for other errors. */
export function literalProblems({ message, nodes }: Raised, tellsSchema: boolean): readonly Problem[] {
  const node = nodes?.[0];
  if (node?.loc === undefined) return [];
  if (node.kind === Kind.FIELD && / argument "\w+" of type /.test(message))
    return [problemOf(message, '', tellsSchema)];
  if (!VALUES.has(node.kind)) return [];
  const path = pathAt(documentOf(node.loc.source), node.kind, node.loc.start);
  return path === null ? [] : [problemOf(message, path, tellsSchema)];
}

/** Mercurius keeps the errors of a document, not the document. */
const documents = new WeakMap<Source, DocumentNode>();

function documentOf(source: Source): DocumentNode {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return document;
}
