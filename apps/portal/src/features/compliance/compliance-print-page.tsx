// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLoad } from '~/api/use-load';
import { serverNow } from '~/api/server-clock';
import type { ComplianceChoicesQuery } from '~/graphql/graphql';
import { useFormats } from '~/i18n/format';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { AnswerMark } from '~/ui/answer-mark';
import { FailureMessage } from '~/ui/failure-message';
import { LoadState, WaitingLines } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Letterhead } from '~/ui/print/letterhead';
import { Paper } from '~/ui/print/paper';
import { Signature } from '~/ui/print/signature';
import { ComplianceChoicesDocument } from './compliance-documents';
import { idsIn } from './compliance-page';
import type { ComplianceSearch } from './compliance-search';
import { type Company, type Matrix, matrixOf } from './matrix';
import { useAnswers } from './use-answers';
import classes from './on-paper.module.css';

const route = getRouteApi('/_inside/compliance/print');

/** So many columns fit on A4 across; the others follow on further sheets. */
const ACROSS = 6;

/** The matrix on paper, with the same filters. */
export function CompliancePrintPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const ofCoordinator = isOfCoordinator(useViewer());
  const load = useLoad(ComplianceChoicesDocument, {
    reference: search.advisory ?? null,
    named: search.advisory !== undefined,
    ofCoordinator,
  });
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
      <LoadState load={load}>{(choices) => <Sheets choices={choices} search={search} />}</LoadState>
    </>
  );
}

interface SheetsProps {
  readonly choices: ComplianceChoicesQuery;
  readonly search: ComplianceSearch;
}

function Sheets({ choices, search }: SheetsProps) {
  const { t } = useLingui();
  const { company } = useViewer();
  const { companyId, advisoryId } = idsIn(choices, search);
  const { list, shown, showMore } = useAnswers(search, companyId, advisoryId);
  const matrix = matrixOf(shown);
  if (list.failure) return <FailureMessage failure={list.failure} onRetry={list.reload} />;
  // What is printed half is wrong.
  if (list.hasMore && showMore === undefined) return <WaitingLines lines={8} />;
  const subject = search.advisory ?? t`all advisories`;
  return (
    <Paper tlp="AMBER_STRICT" foot={t`Answers to recommendations: ${subject}`} landscape>
      <Letterhead
        company={company}
        date={serverNow()}
        subject={t`Answers of the companies to recommendations: ${subject}`}
      />
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
  const formats = useFormats();
  return (
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
  );
}
