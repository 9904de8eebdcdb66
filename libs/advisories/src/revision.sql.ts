// SPDX-License-Identifier: Apache-2.0
import { nothing, sql, type Sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';
import { indicatorJson } from '@prahari/indicators';

/**
 * The content of a revision as pairs for jsonb_build_object, each begun by a comma. `revision` is the alias of its row
 * (`v` or `w`), beside `a`, its advisory; the summary is named otherwise in a working revision.
 */
export const contentFields = (
  fields: RequestedFields,
  revision: Sql,
  summaryName: 'summary' | 'summaryText',
): Sql => sql`,
  'kind', ${revision}.kind, 'severity', ${revision}.severity, 'tlp', ${revision}.tlp,
  'title', jsonb_build_object('en', ${revision}.title_en, 'hi', ${revision}.title_hi, 'original', ${revision}.title_original)
  ${
    summaryName === 'summaryText' || fields.has('summary')
      ? sql`, ${summaryName}::text, jsonb_build_object('en', ${revision}.summary_en, 'hi', ${revision}.summary_hi,
                                                       'original', ${revision}.summary_original)`
      : nothing
  }
  ${
    fields.has('body')
      ? sql`, 'body', jsonb_build_object('en', ${revision}.body_en, 'hi', ${revision}.body_hi,
                                         'original', ${revision}.body_original)`
      : nothing
  }
  ${fields.has('vulnerabilities') ? sql`, 'vulnerabilities', ${vulnerabilities(revision)}` : nothing}
  ${fields.has('products') ? sql`, 'products', ${products(revision)}` : nothing}
  ${fields.has('indicators') ? sql`, 'indicators', ${indicators(below(fields, 'indicators'), revision)}` : nothing}
  ${fields.has('techniques') ? sql`, 'techniques', ${techniques(revision)}` : nothing}
  ${fields.has('references') ? sql`, 'references', ${links(revision)}` : nothing}`;

const vulnerabilities = (revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
             'cve', n.cve, 'title', n.title, 'cvssVector', n.cvss_vector, 'cvssScore', n.cvss_score,
             'knownExploited', exists (select from known_exploited_vulnerability k where k.cve = n.cve))
           order by n.position), '[]')
    from advisory_vulnerability n where (n.company_id, n.advisory_id, n.revision) = (a.company_id, a.id, ${revision}.number))`;

const products = (revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('vendor', n.vendor, 'product', n.product, 'versions', n.versions)
                            order by n.position), '[]')
    from advisory_product n where (n.company_id, n.advisory_id, n.revision) = (a.company_id, a.id, ${revision}.number))`;

const indicators = (fields: RequestedFields, revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(${indicatorJson(fields, { tlp: sql`${revision}.tlp`, company: sql`n.company_id` })} order by n.position), '[]')
    from advisory_indicator n where (n.company_id, n.advisory_id, n.revision) = (a.company_id, a.id, ${revision}.number))`;

const techniques = (revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(n.technique order by n.position), '[]')
    from advisory_technique n where (n.company_id, n.advisory_id, n.revision) = (a.company_id, a.id, ${revision}.number))`;

const links = (revision: Sql): Sql => sql`(
  select coalesce(jsonb_agg(n.url order by n.position), '[]')
    from advisory_link n where (n.company_id, n.advisory_id, n.revision) = (a.company_id, a.id, ${revision}.number))`;
