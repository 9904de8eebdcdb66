// SPDX-License-Identifier: Apache-2.0
import { listOf, sql, type Sql, type Tx } from '@prahari/database';
import type { AdvisoryContent, ContentChanges, IndicatorRow } from './advisory-content.js';
import { replaceRecommendations } from './recommendation.writer.js';
import type { RevisionKey } from './revision-key.js';

/** Writes the row of a new revision and all that it holds. */
export async function insertRevision(
  tx: Tx,
  key: RevisionKey,
  summary: string,
  content: AdvisoryContent,
): Promise<void> {
  const { title, summary: lead, body } = content;
  await tx.query(sql`
    insert into advisory_revision (company_id, advisory_id, number, change_summary, kind, title_en, title_hi, title_original,
      summary_en, summary_hi, summary_original, body_en, body_hi, body_original, severity, tlp, every_company,
      source, source_reference, source_date)
    values (${key.companyId}, ${key.advisoryId}, ${key.revision}, ${summary}, ${content.kind},
      ${title.en}, ${title.hi}, ${title.original}, ${lead.en}, ${lead.hi}, ${lead.original}, ${body.en}, ${body.hi}, ${body.original},
      ${content.severity}, ${content.tlp}, ${content.audience === null}, ${content.source}, ${content.sourceReference},
      ${content.sourceDate})`);
  await writeLists(tx, key, content);
}

/** Changes a revision that is being prepared: the named fields alone; a list replaces the list. */
export async function changeRevision(
  tx: Tx,
  key: RevisionKey,
  summary: string | null,
  changes: ContentChanges,
): Promise<void> {
  const { title, summary: lead, body } = changes;
  const assignments: Sql[] = [
    ...(summary === null ? [] : [sql`change_summary = ${summary}`]),
    ...(changes.kind === undefined ? [] : [sql`kind = ${changes.kind}`]),
    ...(title ? [sql`title_en = ${title.en}, title_hi = ${title.hi}, title_original = ${title.original}`] : []),
    ...(lead ? [sql`summary_en = ${lead.en}, summary_hi = ${lead.hi}, summary_original = ${lead.original}`] : []),
    ...(body ? [sql`body_en = ${body.en}, body_hi = ${body.hi}, body_original = ${body.original}`] : []),
    ...(changes.severity === undefined ? [] : [sql`severity = ${changes.severity}`]),
    ...(changes.tlp === undefined ? [] : [sql`tlp = ${changes.tlp}`]),
    ...(changes.audience === undefined ? [] : [sql`every_company = ${changes.audience === null}`]),
    ...(changes.source === undefined ? [] : [sql`source = ${changes.source}`]),
    ...(changes.sourceReference === undefined ? [] : [sql`source_reference = ${changes.sourceReference}`]),
    ...(changes.sourceDate === undefined ? [] : [sql`source_date = ${changes.sourceDate}`]),
  ];
  if (assignments.length > 0) {
    await tx.query(sql`
      update advisory_revision set ${listOf(assignments)}
       where company_id = ${key.companyId} and advisory_id = ${key.advisoryId} and number = ${key.revision}`);
  }
  await writeLists(tx, key, changes);
}

async function writeLists(tx: Tx, key: RevisionKey, lists: ContentChanges): Promise<void> {
  if (lists.audience !== undefined) await replaceAddressees(tx, key, lists.audience);
  if (lists.vulnerabilities) await replaceVulnerabilities(tx, key, lists.vulnerabilities);
  if (lists.products) await replaceProducts(tx, key, lists.products);
  if (lists.indicators) await replaceIndicators(tx, key, lists.indicators);
  if (lists.techniques) await replaceTechniques(tx, key, lists.techniques);
  if (lists.references) await replaceLinks(tx, key, lists.references);
  if (lists.recommendations) await replaceRecommendations(tx, key, lists.recommendations);
}

const of = ({ companyId, advisoryId, revision }: RevisionKey): Sql =>
  sql`n.company_id = ${companyId}::uuid and n.advisory_id = ${advisoryId}::uuid and n.revision = ${revision}`;

const owner = ({ companyId, advisoryId, revision }: RevisionKey): Sql =>
  sql`${companyId}::uuid, ${advisoryId}::uuid, ${revision}::integer`;

async function replaceAddressees(tx: Tx, key: RevisionKey, companyIds: readonly string[] | null): Promise<void> {
  await tx.query(sql`delete from advisory_addressee n where ${of(key)}`);
  if (companyIds === null) return;
  await tx.query(sql`
    insert into advisory_addressee (company_id, advisory_id, revision, addressee_id)
    select ${owner(key)}, unnest(${companyIds}::uuid[])`);
}

async function replaceVulnerabilities(
  tx: Tx,
  key: RevisionKey,
  rows: AdvisoryContent['vulnerabilities'],
): Promise<void> {
  await tx.query(sql`delete from advisory_vulnerability n where ${of(key)}`);
  await tx.query(sql`
    insert into advisory_vulnerability (company_id, advisory_id, revision, cve, title, cvss_vector, cvss_score, position)
    select ${owner(key)}, item.*
      from unnest(${rows.map(({ cve }) => cve)}::text[], ${rows.map(({ title }) => title)}::text[],
                  ${rows.map(({ vector }) => vector)}::text[], ${rows.map(({ score }) => score)}::numeric[])
           with ordinality as item`);
}

async function replaceProducts(tx: Tx, key: RevisionKey, rows: AdvisoryContent['products']): Promise<void> {
  await tx.query(sql`delete from advisory_product n where ${of(key)}`);
  await tx.query(sql`
    insert into advisory_product (company_id, advisory_id, revision, vendor, product, versions, position)
    select ${owner(key)}, item.*
      from unnest(${rows.map(({ vendor }) => vendor)}::text[], ${rows.map(({ product }) => product)}::text[],
                  ${rows.map(({ versions }) => versions ?? null)}::text[]) with ordinality as item`);
}

/** Equal ones (type and value) keep their ids. */
async function replaceIndicators(tx: Tx, key: RevisionKey, rows: readonly IndicatorRow[]): Promise<void> {
  const removed = await tx.query<{ id: string; type: string; value: string }>(
    sql`delete from advisory_indicator n where ${of(key)} returning n.id, n.type, n.value`,
  );
  const ids = new Map(removed.map(({ id, type, value }) => [`${type} ${value}`, id]));
  await tx.query(sql`
    insert into advisory_indicator (company_id, advisory_id, revision, id, type, value, description, tlp, position)
    select ${owner(key)}, coalesce(item.id, uuidv7()), item.type, item.value, item.description, item.tlp, item.position
      from unnest(${rows.map(({ type, value }) => ids.get(`${type} ${value}`) ?? null)}::uuid[],
                  ${rows.map(({ type }) => type)}::text[], ${rows.map(({ value }) => value)}::text[],
                  ${rows.map(({ description }) => description)}::text[], ${rows.map(({ tlp }) => tlp)}::text[])
           with ordinality as item (id, type, value, description, tlp, position)`);
}

async function replaceTechniques(tx: Tx, key: RevisionKey, techniques: readonly string[]): Promise<void> {
  await tx.query(sql`delete from advisory_technique n where ${of(key)}`);
  await tx.query(sql`
    insert into advisory_technique (company_id, advisory_id, revision, technique, position)
    select ${owner(key)}, item.* from unnest(${techniques}::text[]) with ordinality as item`);
}

async function replaceLinks(tx: Tx, key: RevisionKey, urls: readonly string[]): Promise<void> {
  await tx.query(sql`delete from advisory_link n where ${of(key)}`);
  await tx.query(sql`
    insert into advisory_link (company_id, advisory_id, revision, url, position)
    select ${owner(key)}, item.* from unnest(${urls}::text[]) with ordinality as item`);
}
