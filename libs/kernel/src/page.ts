// SPDX-License-Identifier: Apache-2.0
import { BadUserInput } from './errors.js';
import { isId } from './id.js';

export const MAX_PAGE = 100;
/** Exact totals grow linearly with the table (docs/performance.md): beyond this, `totalCount` is null. */
export const TOTAL_COUNT_CAP = 10_000;

/** What a keyset cursor holds: the order it belongs to, then the sort keys of the last row. */
export type CursorKey = readonly (string | number | null)[];

/** The form of a sort key: what a cursor holds must fit it before it reaches the database. */
export type KeyForm = 'id' | 'time' | 'integer';

export interface PageRequest {
  /** Rows to give back, 1..100. Read one more, to know whether there is a next page. */
  readonly first: number;
  readonly after: CursorKey | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}

/**
 * Checks `first` and `after`. `order` names the sort order, so that a cursor of another order is refused
 * instead of giving wrong rows; `keys` are the forms of its sort keys, in their order (times as ISO 8601).
 */
export function pageRequest(
  first: number,
  after: string | null | undefined,
  order: string,
  keys: readonly KeyForm[],
): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw BadUserInput.at('first', 'OUT_OF_RANGE', `Ask for 1 to ${String(MAX_PAGE)} rows at once.`);
  }
  return { first, after: after == null ? null : decode(after, order, keys) };
}

/** `rows` may hold one more than asked for: that one only tells that there is a next page. */
export function toConnection<Node>(
  rows: readonly Node[],
  page: PageRequest,
  order: string,
  keyOf: (node: Node) => CursorKey,
  totalCount: number | null = null,
): Connection<Node> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ cursor: encode(order, keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

const encode = (order: string, key: CursorKey): string =>
  Buffer.from(JSON.stringify([order, ...key])).toString('base64url');

const FITS: Record<KeyForm, (part: unknown) => boolean> = {
  id: (part) => typeof part === 'string' && isId(part),
  time: (part) =>
    typeof part === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(part) && !Number.isNaN(Date.parse(part)),
  integer: (part) => Number.isSafeInteger(part),
};

function decode(cursor: string, order: string, keys: readonly KeyForm[]): CursorKey {
  const refused = BadUserInput.at(
    'after',
    'INVALID_CURSOR',
    'Use the endCursor of the page before, in the same order.',
  );
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused;
  }
  if (!Array.isArray(value) || value.length !== keys.length + 1 || value[0] !== order) throw refused;
  const parts: unknown[] = value.slice(1);
  if (!keys.every((form, index) => parts[index] === null || FITS[form](parts[index]))) throw refused;
  return parts as CursorKey;
}
