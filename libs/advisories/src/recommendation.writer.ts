// SPDX-License-Identifier: Apache-2.0
import { sql, type Tx } from '@prahari/database';
import type { RecommendationInput } from './advisory.input.js';
import type { RevisionKey } from './revision-key.js';

/**
 * Replaces the recommendations of a revision that is being prepared; one with an id changes the one that the revision
 * has (see demandRecommendations). Once an advisory is published its numbers stay, and new ones follow the highest that
 * there ever was; before, they simply count.
 */
export async function replaceRecommendations(
  tx: Tx,
  key: RevisionKey,
  inputs: readonly RecommendationInput[],
): Promise<void> {
  const removed = await tx.query<{ id: string; number: number }>(sql`
    delete from recommendation r
     where r.company_id = ${key.companyId} and r.advisory_id = ${key.advisoryId} and r.revision = ${key.revision}
    returning r.id, r.number`);
  const numbers = new Map(removed.map(({ id, number }) => [id, number]));
  const numbered = key.revision === 1 ? countUp(inputs) : await goOn(tx, key, inputs, numbers);
  await insert(tx, key, numbered);
}

interface Numbered {
  readonly input: RecommendationInput;
  readonly number: number;
}

const countUp = (inputs: readonly RecommendationInput[]): Numbered[] =>
  inputs.map((input, index) => ({ input, number: index + 1 }));

async function goOn(
  tx: Tx,
  key: RevisionKey,
  inputs: readonly RecommendationInput[],
  numbers: ReadonlyMap<string, number>,
): Promise<Numbered[]> {
  const { highest } = await tx.one<{ highest: number }>(sql`
    select coalesce(max(number), 0)::integer as highest from recommendation
     where company_id = ${key.companyId} and advisory_id = ${key.advisoryId} and revision < ${key.revision}`);
  let next = highest;
  return inputs.map((input) => ({ input, number: numbers.get(input.id?.toLowerCase() ?? '') ?? ++next }));
}

async function insert(tx: Tx, key: RevisionKey, rows: readonly Numbered[]): Promise<void> {
  const column = <Value>(value: (input: RecommendationInput) => Value): Value[] =>
    rows.map(({ input }) => value(input));
  await tx.query(sql`
    insert into recommendation (company_id, advisory_id, revision, id, number, text_en, text_hi, text_original, priority,
                                due_at, evidence_required, guideline_clauses)
    select ${key.companyId}::uuid, ${key.advisoryId}::uuid, ${key.revision}::integer, coalesce(item.id, uuidv7()), item.number,
           item.en, item.hi, item.original, item.priority, item.due_at, item.evidence_required,
           array(select jsonb_array_elements_text(item.clauses))
      from unnest(${column(({ id }) => id ?? null)}::uuid[], ${rows.map(({ number }) => number)}::smallint[],
                  ${column(({ text }) => text.en)}::text[], ${column(({ text }) => text.hi)}::text[],
                  ${column(({ text }) => text.original)}::text[], ${column(({ priority }) => priority)}::text[],
                  ${column(({ dueAt }) => dueAt ?? null)}::timestamptz[],
                  ${column(({ evidenceRequired }) => evidenceRequired ?? false)}::boolean[],
                  ${column(({ guidelineClauses }) => JSON.stringify(guidelineClauses ?? []))}::jsonb[])
           as item (id, number, en, hi, original, priority, due_at, evidence_required, clauses)`);
}
