// SPDX-License-Identifier: Apache-2.0
import { sql, type Tx } from '@prahari/database';
import type { RevisionKey } from './revision-key.js';

/** Makes the working revision of a published advisory: a copy of `published` under the next number, ids kept. */
export async function copyRevision(
  tx: Tx,
  { companyId, advisoryId, revision }: RevisionKey,
  summary: string,
): Promise<void> {
  await tx.query(sql`
    insert into advisory_revision (company_id, advisory_id, number, change_summary, kind, title_en, title_hi, title_original,
           summary_en, summary_hi, summary_original, body_en, body_hi, body_original, severity, tlp, every_company, source,
           source_reference, source_date)
    select v.company_id, v.advisory_id, v.number + 1, ${summary}, v.kind, v.title_en, v.title_hi, v.title_original,
           v.summary_en, v.summary_hi, v.summary_original, v.body_en, v.body_hi, v.body_original, v.severity, v.tlp,
           v.every_company, v.source, v.source_reference, v.source_date
      from advisory_revision v
     where v.company_id = ${companyId} and v.advisory_id = ${advisoryId} and v.number = ${revision}`);
  await copyLists(tx, { companyId, advisoryId, revision });
}

async function copyLists(tx: Tx, { companyId, advisoryId, revision }: RevisionKey): Promise<void> {
  const of = sql`n.company_id = ${companyId}::uuid and n.advisory_id = ${advisoryId}::uuid and n.revision = ${revision}`;
  const key = sql`n.company_id, n.advisory_id, n.revision + 1`;
  await tx.query(sql`
    insert into advisory_vulnerability (company_id, advisory_id, revision, position, cve, title, cvss_vector, cvss_score)
    select ${key}, n.position, n.cve, n.title, n.cvss_vector, n.cvss_score from advisory_vulnerability n where ${of}`);
  await tx.query(sql`
    insert into advisory_product (company_id, advisory_id, revision, position, vendor, product, versions)
    select ${key}, n.position, n.vendor, n.product, n.versions from advisory_product n where ${of}`);
  await tx.query(sql`
    insert into advisory_indicator (company_id, advisory_id, revision, id, position, type, value, description, tlp)
    select ${key}, n.id, n.position, n.type, n.value, n.description, n.tlp from advisory_indicator n where ${of}`);
  await tx.query(sql`
    insert into advisory_technique (company_id, advisory_id, revision, position, technique)
    select ${key}, n.position, n.technique from advisory_technique n where ${of}`);
  await tx.query(sql`
    insert into advisory_link (company_id, advisory_id, revision, position, url)
    select ${key}, n.position, n.url from advisory_link n where ${of}`);
  await tx.query(sql`
    insert into advisory_addressee (company_id, advisory_id, revision, addressee_id)
    select ${key}, n.addressee_id from advisory_addressee n where ${of}`);
  await tx.query(sql`
    insert into recommendation (company_id, advisory_id, revision, id, number, text_en, text_hi, text_original, priority, due_at,
           evidence_required, guideline_clauses)
    select ${key}, n.id, n.number, n.text_en, n.text_hi, n.text_original, n.priority, n.due_at, n.evidence_required,
           n.guideline_clauses
      from recommendation n where ${of}`);
}
