// SPDX-License-Identifier: Apache-2.0
import type { RecommendationResponseFilter } from '~/graphql/graphql';
import { type AnswerState, awaitsVerification, isSentBack } from '~/ui/answer-state';
import { wordsInAddress } from '~/ui/address-part';

export const VERIFICATIONS = ['waiting', 'verified', 'sent-back'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** The filters as they stand in the address; a company by its code, an advisory by its reference. */
export interface ComplianceSearch {
  readonly late?: true | undefined;
  readonly company?: string | undefined;
  readonly advisory?: string | undefined;
  readonly verification?: Verification | undefined;
}

export const complianceSearch = (given: Record<string, unknown>): ComplianceSearch => ({
  late: given['late'] === true || undefined,
  company: wordsInAddress(given['company'])?.toUpperCase(),
  advisory: wordsInAddress(given['advisory']),
  verification: VERIFICATIONS.find((value) => value === given['verification']),
});

export const isFiltered = ({ late, company, advisory, verification }: ComplianceSearch): boolean =>
  late === true || company !== undefined || advisory !== undefined || verification !== undefined;

interface Ids {
  readonly companyId: string | undefined;
  readonly advisoryId: string | undefined;
}

/** What the API narrows; what it can't tell apart (waiting or sent back) `isShown` does. */
export const filterOf = (
  { late, verification }: ComplianceSearch,
  { companyId, advisoryId }: Ids,
): RecommendationResponseFilter => ({
  overdue: late ?? null,
  companyId: companyId ?? null,
  advisoryId: advisoryId ?? null,
  verified: verification === undefined ? null : verification === 'verified',
  status: verification === 'waiting' ? ['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'] : null,
});

export function isShown(answer: AnswerState, { verification }: ComplianceSearch): boolean {
  if (verification === 'waiting') return awaitsVerification(answer);
  return verification === 'sent-back' ? isSentBack(answer) : true;
}
