// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import { isSentBack } from '~/ui/answer-state';
import { useLabels } from '~/ui/labels';
import { localized } from '~/ui/localized-text';
import type { Answer } from './compliance-documents';
import type { Matrix } from './matrix';

/** The matrix as a table for spreadsheets: a line for each answer, in the order in which they are shown. */
export function useTableOf(): (matrix: Matrix) => readonly (readonly string[])[] {
  const { t, i18n } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  const day = (at: string | null | undefined) => (at == null ? '' : formats.dateTime(new Date(at)));
  const verification = (answer: Answer) => {
    if (answer.verifiedAt != null) return t`Verified`;
    return isSentBack(answer) ? t`Sent back` : '';
  };
  const head = [
    ...[t`Advisory`, t`Recommendation`, t`Text`, t`Due`, t`Company code`, t`Company`],
    ...[t`Status`, t`Overdue`, t`Verification`, t`Remark`, t`Planned for`, t`Answered`],
  ];
  const lineOf = (answer: Answer): readonly string[] => {
    const { recommendation, company } = answer;
    return [
      recommendation.advisory.reference,
      String(recommendation.number),
      localized(recommendation.text, i18n.locale).text,
      day(recommendation.dueAt),
      company.code,
      localized(company.name, i18n.locale).text,
      labels.responseStatus[answer.status],
      answer.overdue ? t`Overdue` : '',
      verification(answer),
      answer.verificationNote ?? '',
      day(answer.plannedFor),
      day(answer.respondedAt),
    ];
  };
  return ({ companies, rows }) => [
    head,
    ...rows.flatMap(({ answers }) =>
      companies.flatMap(({ id }) => {
        const answer = answers.get(id);
        return answer ? [lineOf(answer)] : [];
      }),
    ),
  ];
}
