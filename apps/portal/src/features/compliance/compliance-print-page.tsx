// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { serverNow } from '~/api/server-clock';
import type { Tlp } from '~/graphql/enums';
import { useFormats } from '~/i18n/format';
import { AnswerMark } from '~/ui/answer-mark';
import { FailureMessage } from '~/ui/failure-message';
import { LoadState, WaitingLines } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { type Senders, useSenders } from '~/ui/print/company-on-paper';
import { Letterhead } from '~/ui/print/letterhead';
import { Paper } from '~/ui/print/paper';
import { Signature } from '~/ui/print/signature';
import type { ComplianceSearch } from './compliance-search';
import { type Company, type Matrix, matrixOf } from './matrix';
import { useAnswers } from './use-answers';
import { type Choices, useChoices } from './use-choices';
import classes from './on-paper.module.css';

const route = getRouteApi('/_inside/compliance/print');

/** So many columns fit on A4 across; the others follow on further sheets. */
const ACROSS = 6;

/** The matrix on paper, with the same filters. */
export function CompliancePrintPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const load = useChoices(search);
  const senders = useSenders();
  return (
    <>
      <div className="screen-only">
        <PageTitle
          title={t`Print the matrix`}
          above={
            <Link to="/compliance" search={search}>
              <Trans>Compliance</Trans>
            </Link>
          }
        />
      </div>
      <LoadState load={load}>
        {(choices) => (
          <LoadState load={senders}>{({ own }) => <Sheets choices={choices} search={search} own={own} />}</LoadState>
        )}
      </LoadState>
    </>
  );
}

interface SheetsProps extends Pick<Senders, 'own'> {
  readonly choices: Choices;
  readonly search: ComplianceSearch;
}

/** From what may be told to all to what is for the named persons alone. */
const STRICTER: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

/** A sheet is told as carefully as the strictest of what stands on it; undefined for an empty one. */
function strictestOf({ rows }: Matrix): Tlp | undefined {
  const levels = rows.map(({ recommendation }) => STRICTER.indexOf(recommendation.advisory.tlp));
  return STRICTER[Math.max(...levels)];
}

function Sheets({ choices, search, own }: SheetsProps) {
  const { t } = useLingui();
  const { list, shown, showMore } = useAnswers(search, choices);
  const matrix = matrixOf(shown);
  if (list.failure) return <FailureMessage failure={list.failure} onRetry={list.reload} />;
  // What is printed half is wrong.
  if (list.hasMore && showMore === undefined) return <WaitingLines lines={8} />;
  const subject = search.advisory ?? t`all advisories`;
  return (
    <Paper tlp={strictestOf(matrix)} foot={t`Answers to recommendations: ${subject}`} landscape>
      <Letterhead
        company={own}
        date={serverNow()}
        subject={t`Answers of the companies to recommendations: ${subject}`}
      />
      <p className={classes['marking']}>
        <Trans>The TLP in head and foot is the strictest of the advisories that stand here.</Trans>
      </p>
      {showMore && (
        <p>
          <Trans>This is only a part: there are more answers. Choose an advisory or a company.</Trans>
        </p>
      )}
      {partsOf(matrix.companies).map((companies) => (
        <Part key={companies[0]?.id} companies={companies} rows={matrix.rows} />
      ))}
      <Signature />
    </Paper>
  );
}

const partsOf = (companies: readonly Company[]): readonly (readonly Company[])[] =>
  Array.from({ length: Math.ceil(companies.length / ACROSS) }, (_, part) =>
    companies.slice(part * ACROSS, (part + 1) * ACROSS),
  );

function Part({ companies, rows }: Matrix) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div className={classes['across']} tabIndex={0} role="group" aria-label={t`Answers`}>
      <table className={classes['matrix']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Recommendation</Trans>
            </th>
            {companies.map(({ id, name }) => (
              <th key={id} scope="col">
                <LocalizedText text={name} unmarked />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ recommendation: { id, number, text, dueAt, advisory }, answers }) => (
            <tr key={id}>
              <th scope="row">
                <span className="mono">{`${advisory.reference} · ${number}`}</span>
                <div>
                  <LocalizedText text={text} />
                </div>
                {dueAt != null && <Trans>due {formats.day(new Date(dueAt))}</Trans>}
              </th>
              {companies.map((company) => {
                const answer = answers.get(company.id);
                return (
                  <td key={company.id}>
                    {answer === undefined ? (
                      '–'
                    ) : (
                      <div className={classes['cell']}>
                        <AnswerMark answer={answer} />
                      </div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
