// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { AnswerMark } from '~/ui/answer-mark';
import { LocalizedText } from '~/ui/localized-text';
import type { Answer } from './compliance-documents';
import type { Company, Matrix, Recommendation } from './matrix';
import classes from './compliance.module.css';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly onOpen: (answerId: string) => void;
}

/** The head and the first column stay in sight; the region scrolls by keys as well. */
export function MatrixTable({ matrix: { companies, rows }, onOpen }: MatrixTableProps) {
  const { t } = useLingui();
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t`Recommendations and answers`}>
      <table className={classes['matrix']}>
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              <Trans>Recommendation</Trans>
            </th>
            {companies.map((company) => (
              <CompanyHead key={company.id} company={company} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ recommendation, answers }) => (
            <tr key={recommendation.id}>
              <th scope="row">
                <RecommendationHead recommendation={recommendation} />
              </th>
              {companies.map(({ id }) => (
                <Cell key={id} answer={answers.get(id)} onOpen={onOpen} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CompanyHead({ company: { code, name } }: { readonly company: Company }) {
  return (
    <th scope="col">
      <div className="mono">{code}</div>
      <div className={classes['name']}>
        <LocalizedText text={name} unmarked />
      </div>
    </th>
  );
}

export function RecommendationHead({ recommendation }: { readonly recommendation: Recommendation }) {
  const formats = useFormats();
  const { number, text, dueAt, advisory } = recommendation;
  const { reference, status } = advisory;
  return (
    <>
      <div className={classes['about']}>
        <Link to="/advisories/$reference" params={{ reference }} hash={`recommendation-${number}`} className="mono">
          {`${reference} · ${number}`}
        </Link>
      </div>
      <div className={classes['words']}>
        <LocalizedText text={text} />
      </div>
      <div className={classes['quiet']}>
        {status === 'WITHDRAWN' && <Trans>Advisory withdrawn</Trans>}
        {status !== 'WITHDRAWN' && dueAt != null && <Trans>due {formats.day(new Date(dueAt))}</Trans>}
        {status !== 'WITHDRAWN' && dueAt == null && <Trans>no deadline</Trans>}
      </div>
    </>
  );
}

interface CellProps {
  readonly answer: Answer | undefined;
  readonly onOpen: (answerId: string) => void;
}

function Cell({ answer, onOpen }: CellProps) {
  const ofCoordinator = isOfCoordinator(useViewer());
  if (answer === undefined) {
    return (
      <td className={classes['empty']}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>
          <Trans>nothing shown</Trans>
        </VisuallyHidden>
      </td>
    );
  }
  const { recommendation } = answer;
  const { reference } = recommendation.advisory;
  return (
    <td data-late={answer.overdue || undefined}>
      {ofCoordinator ? (
        <button type="button" className={classes['cell']} onClick={() => onOpen(answer.id)}>
          <AnswerMark answer={answer} />
        </button>
      ) : (
        <Link
          to="/advisories/$reference"
          params={{ reference }}
          hash={`recommendation-${recommendation.number}`}
          className={classes['cell']}
        >
          <AnswerMark answer={answer} />
        </Link>
      )}
    </td>
  );
}
