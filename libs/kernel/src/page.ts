// SPDX-License-Identifier: Apache-2.0
import { BadUserInput } from './errors.js';
import { isId } from './id.js';
import type { ValueProblem } from './text.js';

export const MAX_PAGE = 100;
/** Exact totals grow linearly with the table (docs/performance.md): beyond this, `totalCount` is null. */
export const TOTAL_COUNT_CAP = 10_000;

/** What is told of a count that stopped one above the cap; null too where nothing was counted. */
export const cappedTotal = (counted: number | null | undefined): number | null =>
  counted == null || counted > TOTAL_COUNT_CAP ? null : counted;

/** What a keyset cursor holds: the order it belongs to, then the sort keys of the last row. */
export type CursorKey = readonly (string | number | null)[];

/** Whole sort keys are ranks, smallint in the database. */
const MAX_INTEGER = 32_767;

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
  const ofNode = (node: Node | undefined): string | null => (node ? cursorOf(order, keyOf(node)) : null);
  return {
    // Cursors are made for those who ask for them.
    get edges() {
      return nodes.map((node) => ({ cursor: cursorOf(order, keyOf(node)), node }));
    },
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      get startCursor() {
        return ofNode(nodes[0]);
      },
      get endCursor() {
        return ofNode(nodes.at(-1));
      },
    },
    totalCount,
  };
}

/** The cursor of one row, where a list is no connection. */
export const cursorOf = (order: string, key: CursorKey): string =>
  Buffer.from(JSON.stringify([order, ...key])).toString('base64url');

/** As PostgreSQL takes it: no 30th of February, which Date.parse moves to March, and no year 0. */
function isTime(text: string): boolean {
  const time = new Date(text);
  return /^(?!0000)\d{4}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

const FITS: Record<KeyForm, (part: unknown) => boolean> = {
  id: (part) => typeof part === 'string' && isId(part),
  time: (part) => typeof part === 'string' && isTime(part),
  integer: (part) => Number.isInteger(part) && Number(part) >= 0 && Number(part) <= MAX_INTEGER,
};

const NO_CURSOR = {
  code: 'INVALID_CURSOR',
  message: 'Use the endCursor of the page before, in the same order.',
} as const;

/** What is wrong with a text that can't be a cursor of any list; null where only the list itself can tell. */
export const cursorForm = (text: string): ValueProblem | null => (partsOf(text) === null ? NO_CURSOR : null);

function partsOf(cursor: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && typeof value[0] === 'string' ? value : null;
  } catch {
    return null;
  }
}

function decode(cursor: string, order: string, keys: readonly KeyForm[]): CursorKey {
  const refused = BadUserInput.at('after', NO_CURSOR.code, NO_CURSOR.message);
  const [itsOrder, ...parts] = partsOf(cursor) ?? [];
  if (itsOrder !== order || parts.length !== keys.length) throw refused;
  if (!keys.every((form, index) => parts[index] === null || FITS[form](parts[index]))) throw refused;
  return parts as CursorKey;
}
