// SPDX-License-Identifier: Apache-2.0
import type { Answer } from './compliance-documents';

export type Recommendation = Answer['recommendation'];
export type Company = Answer['company'];

export interface MatrixRow {
  readonly recommendation: Recommendation;
  /** By the id of the company; a company that was not asked has none. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Matrix {
  readonly companies: readonly Company[];
  readonly rows: readonly MatrixRow[];
}

const publishedAt = ({ advisory }: Recommendation): string => advisory.publishedAt ?? '';

/** The newest advisory first, its recommendations in their order. */
const inOrder = (one: Recommendation, other: Recommendation): number =>
  publishedAt(other).localeCompare(publishedAt(one)) ||
  one.advisory.reference.localeCompare(other.advisory.reference) ||
  one.number - other.number;

/** Recommendations down, companies across. */
export function matrixOf(answers: readonly Answer[]): Matrix {
  const companies = new Map<string, Company>();
  const rows = new Map<string, { recommendation: Recommendation; answers: Map<string, Answer> }>();
  for (const answer of answers) {
    const { company, recommendation } = answer;
    companies.set(company.id, company);
    const row = rows.get(recommendation.id) ?? { recommendation, answers: new Map<string, Answer>() };
    row.answers.set(company.id, answer);
    rows.set(recommendation.id, row);
  }
  return {
    companies: [...companies.values()].sort((one, other) => one.code.localeCompare(other.code)),
    rows: [...rows.values()].sort((one, other) => inOrder(one.recommendation, other.recommendation)),
  };
}
