// SPDX-License-Identifier: Apache-2.0
import { sql, type Sql, type Tx } from '@prahari/database';
import type { RevisionKey } from './revision-key.js';

/** An answer that a new revision opened again. */
export interface ReopenedResponse {
  readonly id: string;
  readonly companyId: string;
  readonly status: string;
}

/** What a publication did to the companies' rows. */
export interface Delivery {
  /** How many: companies that got the advisory, answers that are asked for anew, unanswered ones that went. */
  readonly counts: { readonly delivered: number; readonly asked: number; readonly dropped: number };
  readonly reopened: readonly ReopenedResponse[];
}

/**
 * Held alone while a publication or withdrawal reads who is addressed and who has answered; shared by a company that joins
 * (migration CreateAdvisoryFunctions) and by one that begins an answer of which no row exists yet.
 */
const AUDIENCE_LOCK = 77_242_760;

/** Lets no revision come out, and no advisory be withdrawn, until the end of the transaction. */
export async function holdAudience(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock_shared(${AUDIENCE_LOCK})`);
}

/** Waits for answers that are being given, and makes those that follow wait: they are either seen or come after. */
async function lockAnswers(tx: Tx, { companyId, advisoryId }: Omit<RevisionKey, 'revision'>): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(${AUDIENCE_LOCK})`);
  await tx.query(sql`
    select from recommendation_response where issuer_id = ${companyId} and advisory_id = ${advisoryId} order by id for update`);
}

/**
 * Gives a revision that has just been published its effect, in a fixed number of statements: the permission to read, one
 * receipt for each addressed company, a row for its answer to each recommendation. Answers are kept; those to a
 * recommendation whose text, priority or due date changed are reopened. Rows that nobody has answered record no event of
 * their own: their counts go into the advisory's.
 */
export async function deliver(tx: Tx, key: RevisionKey, now: Date): Promise<Delivery> {
  await lockAnswers(tx, key);
  await permit(tx, key);
  const delivered = await counted(
    tx,
    sql`
    insert into advisory_receipt as x (company_id, advisory_id, issuer_id, delivered_at)
    select u.addressee_id, u.advisory_id, u.company_id, ${now}::timestamptz
      from advisory_audience u
     where u.company_id = ${key.companyId} and u.advisory_id = ${key.advisoryId}
    on conflict (company_id, advisory_id) do update set delivered_at = excluded.delivered_at where x.delivered_at is null`,
  );
  const asked = await counted(
    tx,
    sql`
    insert into recommendation_response (company_id, issuer_id, advisory_id, recommendation_id, for_revision, due_at)
    select u.addressee_id, r.company_id, r.advisory_id, r.id, r.revision, r.due_at
      from recommendation r
      join advisory_audience u on u.company_id = r.company_id and u.advisory_id = r.advisory_id
     where r.company_id = ${key.companyId} and r.advisory_id = ${key.advisoryId} and r.revision = ${key.revision}
    on conflict (company_id, advisory_id, recommendation_id) do nothing`,
  );
  const dropped = await dropUnanswered(tx, key);
  await ask(tx, key);
  return { counts: { delivered, asked, dropped }, reopened: await reopen(tx, key) };
}

/** Of how many rows it was. */
async function counted(tx: Tx, change: Sql): Promise<number> {
  const { rows } = await tx.one<{ rows: number }>(
    sql`with changed as (${change} returning 1) select count(*) as rows from changed`,
  );
  return rows;
}

async function permit(tx: Tx, { companyId, advisoryId, revision }: RevisionKey): Promise<void> {
  const addressed = sql`
    select c.id from company c
     where exists (select from advisory_revision v
                    where v.company_id = ${companyId}::uuid and v.advisory_id = ${advisoryId}::uuid and v.number = ${revision}
                      and v.every_company)
        or c.id in (select n.addressee_id from advisory_addressee n
                     where n.company_id = ${companyId}::uuid and n.advisory_id = ${advisoryId}::uuid and n.revision = ${revision})`;
  await tx.query(sql`
    delete from advisory_audience
     where company_id = ${companyId} and advisory_id = ${advisoryId} and addressee_id not in (${addressed})`);
  await tx.query(sql`
    insert into advisory_audience (company_id, advisory_id, addressee_id, since_revision, revision)
    select ${companyId}::uuid, ${advisoryId}::uuid, addressed.id, ${revision}::integer, ${revision}::integer
      from (${addressed}) addressed
    on conflict (company_id, advisory_id, addressee_id) do update set revision = excluded.revision`);
}

/** What was never answered goes with the recommendation or the company that is no longer in it. */
async function dropUnanswered(tx: Tx, { companyId, advisoryId, revision }: RevisionKey): Promise<number> {
  return counted(
    tx,
    sql`
    delete from recommendation_response p
     where p.issuer_id = ${companyId} and p.advisory_id = ${advisoryId} and p.responded_at is null
       and (p.company_id not in (select u.addressee_id from advisory_audience u
                                  where u.company_id = p.issuer_id and u.advisory_id = p.advisory_id)
            or p.recommendation_id not in (select r.id from recommendation r
                                            where r.company_id = p.issuer_id and r.advisory_id = p.advisory_id
                                              and r.revision = ${revision}))`,
  );
}

/** Which answers the revision asks for, and when they are due: of a company that it is addressed to. */
async function ask(tx: Tx, { companyId, advisoryId, revision }: RevisionKey): Promise<void> {
  await tx.query(sql`
    update recommendation_response p
       set asked = now.asked, due_at = now.due_at
      from recommendation_response q
      left join recommendation r on r.company_id = q.issuer_id and r.advisory_id = q.advisory_id and r.id = q.recommendation_id
                                and r.revision = ${revision}
      left join advisory_audience u on u.company_id = q.issuer_id and u.advisory_id = q.advisory_id and u.addressee_id = q.company_id
     cross join lateral (select r.id is not null as asked, case when u.addressee_id is not null then r.due_at end as due_at) now
     where q.issuer_id = ${companyId} and q.advisory_id = ${advisoryId} and p.company_id = q.company_id and p.id = q.id
       and (p.asked, p.due_at) is distinct from (now.asked, now.due_at)`);
}

/** Nobody has to answer an advisory that was withdrawn. */
export async function nothingDue(tx: Tx, { companyId, advisoryId }: Omit<RevisionKey, 'revision'>): Promise<void> {
  await lockAnswers(tx, { companyId, advisoryId });
  await tx.query(sql`
    update recommendation_response set due_at = null
     where issuer_id = ${companyId} and advisory_id = ${advisoryId} and due_at is not null`);
}

async function reopen(tx: Tx, { companyId, advisoryId, revision }: RevisionKey): Promise<ReopenedResponse[]> {
  return tx.query<ReopenedResponse>(sql`
    update recommendation_response p
       set status = 'NOT_STARTED', reopened_by_revision = ${revision}, verified_at = null, verification_note = null,
           version = p.version + 1
      from recommendation r
      join recommendation earlier on earlier.company_id = r.company_id and earlier.advisory_id = r.advisory_id
                                 and earlier.id = r.id and earlier.revision = r.revision - 1
     where r.company_id = ${companyId} and r.advisory_id = ${advisoryId} and r.revision = ${revision}
       and p.issuer_id = r.company_id and p.advisory_id = r.advisory_id and p.recommendation_id = r.id
       and p.responded_at is not null
       and (r.text_en, r.text_hi, r.priority, r.due_at)
           is distinct from (earlier.text_en, earlier.text_hi, earlier.priority, earlier.due_at)
    returning p.id, p.company_id as "companyId", p.status`);
}
