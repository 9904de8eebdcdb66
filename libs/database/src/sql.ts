// SPDX-License-Identifier: Apache-2.0
import template, { empty, join, type Sql } from 'sql-template-tag';

export type { Sql };

/**
 * The only way to write SQL: constant text, where `${value}` becomes a bound parameter and `${fragment}` another
 * constant text made by this same function. No input can become SQL. Cast parameters whose type PostgreSQL can't infer.
 */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql => template(strings, ...values);

/** Joins conditions by AND; none means true. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : join(conditions, ' and ');

/** Joins select-list or order-by fragments by commas. */
export const listOf = (fragments: readonly Sql[]): Sql => (fragments.length === 0 ? empty : join(fragments, ', '));

export const nothing: Sql = empty;
