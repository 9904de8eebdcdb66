// SPDX-License-Identifier: Apache-2.0
import { filesOfResponse } from '@prahari/attachments';
import { companyJson } from '@prahari/companies';
import { nothing, sql, type Sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import type { View } from './view.js';

/**
 * Whether the answer `p` is late: due, and neither done nor excused; one that was not accepted (a verification note
 * without a verification) is open again. The first two conditions are those of the index recommendation_response_open.
 */
export const overdue = (now: Date): Sql => sql`(
  (p.status in ('NOT_STARTED', 'IN_PROGRESS') or (p.verified_at is null and p.verification_note is not null))
  and p.due_at is not null and p.due_at < ${now}::timestamptz)`;

/** A RecommendationResponse as JSON, where `p` is its row. `recommendationJson` is handed in: the two hold each other. */
export const responseJson = (
  view: View,
  fields: RequestedFields,
  recommendationJson: (view: View, fields: RequestedFields) => Sql,
): Sql => sql`jsonb_build_object(
  'id', p.id, 'status', p.status, 'note', p.note, 'plannedFor', p.planned_for, 'respondedAt', p.responded_at, 'forRevision', p.for_revision,
  'reopenedByRevision', p.reopened_by_revision, 'verifiedAt', p.verified_at, 'verificationNote', p.verification_note,
  'version', p.version
  ${fields.has('overdue') ? sql`, 'overdue', ${overdue(view.now)}` : nothing}
  ${fields.has('evidence') ? sql`, 'evidence', ${filesOfResponse}` : nothing}
  ${fields.has('company') ? sql`, 'company', ${companyOf(below(fields, 'company'))}` : nothing}
  ${fields.has('recommendation') ? sql`, 'recommendation', ${recommendationOf(view, below(fields, 'recommendation'), recommendationJson)}` : nothing})`;

const companyOf = (fields: RequestedFields): Sql =>
  sql`(select ${companyJson(fields)} from company c where c.id = p.company_id)`;

const recommendationOf = (
  view: View,
  fields: RequestedFields,
  recommendationJson: (view: View, fields: RequestedFields) => Sql,
): Sql => sql`(
  select ${recommendationJson(view, fields)}
    from recommendation r
    join advisory b on b.company_id = r.company_id and b.id = r.advisory_id and b.published_revision = r.revision
   where r.id = p.recommendation_id)`;
