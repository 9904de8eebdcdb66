// SPDX-License-Identifier: Apache-2.0
import type { Side } from '@prahari/access';
import { sql, type Sql } from '@prahari/database';

/** For whom a statement is written. The rows are row-level security's affair; this chooses what a row shows. */
export interface View {
  readonly side: Side;
  readonly companyId: string;
  readonly now: Date;
}

/**
 * `advisory a` with `advisory_revision v`, the revision that the reader is shown: the published one, and to the
 * coordinator's people the draft of what has never been published.
 */
export const shown = ({ side }: View): Sql => sql`advisory a join advisory_revision v
  on v.company_id = a.company_id and v.advisory_id = a.id and v.number = ${shownNumber(side)}`;

// A partner has no right to the column working_revision.
const shownNumber = (side: Side): Sql =>
  side === 'PARTNER' ? sql`a.published_revision` : sql`coalesce(a.published_revision, a.working_revision)`;

/** When a reader last saw something change. */
export const updatedAt = ({ side }: View): Sql => (side === 'PARTNER' ? sql`a.revised_at` : sql`a.updated_at`);
