// SPDX-License-Identifier: Apache-2.0
import { companyJson } from '@prahari/companies';
import { nothing, sql, type Sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import { contentFields } from './revision.sql.js';
import { responseJson } from './response.sql.js';
import { shown, updatedAt, type View } from './view.js';

/** An Advisory as JSON, for a statement that selects from `shown`; `fields` are those asked for of it. */
export const advisoryJson = (view: View, fields: RequestedFields): Sql => sql`jsonb_build_object(
  'id', a.id, 'reference', a.reference, 'status', a.status, 'source', v.source, 'sourceReference', v.source_reference,
  'sourceDate', v.source_date, 'publishedAt', a.published_at, 'withdrawnAt', a.withdrawn_at,
  'withdrawalNote', a.withdrawal_note, 'updatedAt', ${updatedAt(view)}, 'companyId', a.company_id
  ${view.side === 'PARTNER' ? sql`, 'version', a.published_revision` : sql`, 'version', a.version, 'reviewComment', a.review_comment`}
  ${contentFields(fields, sql`v`, 'summary')}
  ${asked(fields, 'audience', audience(view, fields, sql`v`))}
  ${asked(fields, 'recommendations', recommendations(view, below(fields, 'recommendations'), sql`v`))}
  ${view.side === 'PARTNER' ? nothing : asked(fields, 'workingRevision', workingRevision(view, below(fields, 'workingRevision')))}
  ${asked(fields, 'revisions', revisions(below(fields, 'revisions')))}
  ${asked(fields, 'receipts', receipts(below(fields, 'receipts')))}
  ${asked(fields, 'acknowledged', sql`${acknowledgedBy(view)}`)})`;

const FIELD = {
  audience: sql`, 'audience', `,
  recommendations: sql`, 'recommendations', `,
  workingRevision: sql`, 'workingRevision', `,
  revisions: sql`, 'revisions', `,
  receipts: sql`, 'receipts', `,
  acknowledged: sql`, 'acknowledged', `,
};
const asked = (fields: RequestedFields, name: keyof typeof FIELD, value: Sql): Sql =>
  fields.has(name) ? sql`${FIELD[name]}${value}` : nothing;

/** Whether the reader's company acknowledged `a`, whichever revision. */
export const acknowledgedBy = ({ companyId }: View): Sql => sql`exists (
  select from advisory_receipt x
   where x.company_id = ${companyId}::uuid and x.advisory_id = a.id and x.acknowledged_at is not null)`;

/** Null means every company; a partner is told of no addressee but itself. */
const audience = (
  view: View,
  fields: RequestedFields,
  revision: Sql,
): Sql => sql`case when not ${revision}.every_company then (
  select coalesce(jsonb_agg(${companyJson(below(fields, 'audience'))} order by c.code), '[]')
    from company c
   where ${
     view.side === 'PARTNER'
       ? sql`c.id = ${view.companyId}::uuid`
       : sql`c.id in (select u.addressee_id from advisory_addressee u
            where u.company_id = a.company_id and u.advisory_id = a.id and u.revision = ${revision}.number)`
   }) end`;

const recommendations = (view: View, fields: RequestedFields, revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(${recommendationJson(view, fields)} order by r.number), '[]')
    from recommendation r
   where r.company_id = a.company_id and r.advisory_id = a.id and r.revision = ${revision}.number)`;

/** A Recommendation as JSON, where `r` is its row in one revision. */
export const recommendationJson = (view: View, fields: RequestedFields): Sql => sql`jsonb_build_object(
  'id', r.id, 'number', r.number, 'priority', r.priority, 'dueAt', r.due_at, 'evidenceRequired', r.evidence_required,
  'guidelineClauses', to_jsonb(r.guideline_clauses),
  'text', jsonb_build_object('en', r.text_en, 'hi', r.text_hi, 'original', r.text_original)
  ${fields.has('advisory') ? sql`, 'advisory', ${advisoryOf(view, below(fields, 'advisory'))}` : nothing}
  ${fields.has('myResponse') ? sql`, 'myResponse', ${myResponse(view, below(fields, 'myResponse'))}` : nothing}
  ${fields.has('responses') ? sql`, 'responses', ${responses(view, below(fields, 'responses'))}` : nothing})`;

const advisoryOf = (view: View, fields: RequestedFields): Sql => sql`(
  select ${advisoryJson(view, fields)} from ${shown(view)} where a.company_id = r.company_id and a.id = r.advisory_id)`;

const myResponse = (view: View, fields: RequestedFields): Sql =>
  view.side === 'PARTNER'
    ? sql`(select ${responseJson(view, fields, recommendationJson)}
             from recommendation_response p
            where p.company_id = ${view.companyId}::uuid and p.advisory_id = r.advisory_id and p.recommendation_id = r.id)`
    : sql`null`;

const responses = (view: View, fields: RequestedFields): Sql => sql`(
  select coalesce(jsonb_agg(${responseJson(view, fields, recommendationJson)} order by p.id), '[]')
    from recommendation_response p
   where p.recommendation_id = r.id ${view.side === 'PARTNER' ? sql`and p.company_id = ${view.companyId}::uuid` : nothing})`;

const workingRevision = (view: View, fields: RequestedFields): Sql => sql`(
  select jsonb_build_object('status', a.working_status, 'summary', w.change_summary
         ${contentFields(fields, sql`w`, 'summaryText')}
         ${asked(fields, 'audience', audience(view, fields, sql`w`))}
         ${asked(fields, 'recommendations', recommendations(view, below(fields, 'recommendations'), sql`w`))})
    from advisory_revision w
   where a.published_revision is not null
     and w.company_id = a.company_id and w.advisory_id = a.id and w.number = a.working_revision)`;

const revisions = (fields: RequestedFields): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('number', h.number, 'publishedAt', h.published_at, 'summary', h.change_summary
                              ${contentFields(fields, sql`h`, 'summaryText')}
                              ${asked(fields, 'recommendations', RECOMMENDED)}) order by h.number desc), '[]')
    from advisory_revision h
   where h.company_id = a.company_id and h.advisory_id = a.id and h.published_at is not null)`;

const RECOMMENDED = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'priority', r.priority, 'dueAt', r.due_at,
             'evidenceRequired', r.evidence_required, 'guidelineClauses', to_jsonb(r.guideline_clauses),
             'text', jsonb_build_object('en', r.text_en, 'hi', r.text_hi, 'original', r.text_original))
           order by r.number), '[]')
    from recommendation r
   where r.company_id = a.company_id and r.advisory_id = a.id and r.revision = h.number)`;

const receipts = (fields: RequestedFields): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('deliveredAt', x.delivered_at, 'openedAt', x.opened_at,
             'acknowledgedAt', x.acknowledged_at, 'acknowledgedBy', x.acknowledged_by,
             'acknowledgedRevision', x.acknowledged_revision, 'company', ${companyJson(below(fields, 'company'))})
           order by c.code), '[]')
    from advisory_receipt x
    join company c on c.id = x.company_id
   where x.advisory_id = a.id)`;
