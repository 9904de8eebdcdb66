// SPDX-License-Identifier: Apache-2.0
import { allOf, sql, type Sql } from '@prahari/database';
import type { ObligationStatus } from './clock-status.js';
import type { ObligationFilter } from './obligation.object.js';

const RUNNING: readonly ObligationStatus[] = ['PENDING', 'DUE_SOON', 'OVERDUE'];
const isRunning = sql`o.met_at is null and o.withdrawn_at is null`;

/** `statusOf` (clock-status.ts) of the row `o` at the instant `now`; a test holds the two together. */
const status = (now: Date): Sql => sql`case
  when o.met_at is not null then case when o.met_at > o.late_after then 'MET_LATE' else 'MET' end
  when o.withdrawn_at is not null then 'NOT_APPLICABLE'
  when o.late_after < ${now}::timestamptz then 'OVERDUE'
  when o.due_soon_at <= ${now}::timestamptz then 'DUE_SOON'
  else 'PENDING' end`;

/** An Obligation as JSON, where `o` is its row; without `incident`. */
export const obligationJson = (now: Date): Sql => sql`jsonb_build_object(
  'id', o.id, 'profile', o.profile, 'stage', o.stage, 'recipients', to_jsonb(o.recipients),
  'startsAt', o.starts_at, 'dueAt', o.due_at, 'basis', o.basis, 'status', ${status(now)}, 'metAt', o.met_at,
  'filedBy', o.filed_by, 'channel', o.channel, 'externalReference', o.external_reference)`;

/** Late and not met: what the filter `overdue` of an incident looks for. */
export const isOverdue = (now: Date): Sql => sql`o.listed and ${isRunning} and o.late_after < ${now}::timestamptz`;

/** The conditions of a filter on `o`; clocks without an hour have no due time to compare. */
export const obligationConditions = (filter: ObligationFilter, now: Date): Sql =>
  allOf([
    sql`o.listed`,
    ...(filter.status ? statusConditions(filter.status, now) : []),
    ...(filter.profile ? [sql`o.profile = any(${[...filter.profile]}::text[])`] : []),
    ...(filter.companyId ? [sql`o.company_id = ${filter.companyId}::uuid`] : []),
    ...(filter.dueFrom ? [sql`o.due_at >= ${filter.dueFrom}::timestamptz`] : []),
    ...(filter.dueTo ? [sql`o.due_at <= ${filter.dueTo}::timestamptz`] : []),
  ]);

// The index on what runs serves only a statement that says so in its words.
const statusConditions = (wanted: readonly ObligationStatus[], now: Date): Sql[] => [
  sql`${status(now)} = any(${[...wanted]}::text[])`,
  ...(wanted.every((name) => RUNNING.includes(name)) ? [isRunning] : []),
];
