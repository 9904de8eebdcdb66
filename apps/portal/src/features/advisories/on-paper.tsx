// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import { AnswerMark } from '~/ui/answer-mark';
import { joined } from '~/ui/joined';
import { useLabels } from '~/ui/labels';
import { localized, LocalizedText } from '~/ui/localized-text';
import { Markdown } from '~/ui/markdown';
import { SeverityMark } from '~/ui/severity-mark';
import { Time } from '~/ui/time';
import type { ReadAdvisory, ReadAnswer, ReadRecommendation } from './advisory-document';
import classes from './on-paper.module.css';

interface Props {
  readonly advisory: ReadAdvisory;
}

export function AdvisoryOnPaper({ advisory }: Props) {
  const { i18n } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  const { kind, severity, source, sourceReference, sourceDate, publishedAt, status, withdrawalNote } = advisory;
  const body = localized(advisory.body, i18n.locale);
  return (
    <div className={classes['sheet']}>
      {publishedAt == null && (
        <div className={classes['warning']}>
          <Trans>This is a draft. It is not published.</Trans>
        </div>
      )}
      {status === 'WITHDRAWN' && (
        <div className={classes['warning']}>
          <Trans>This advisory was withdrawn. It needs no answer any more.</Trans>
          {withdrawalNote != null && <p className="typed">{withdrawalNote}</p>}
        </div>
      )}
      <p className={classes['facts']}>
        {labels.advisoryKind[kind]} · <SeverityMark severity={severity} /> · {labels.advisorySource[source]}
        {sourceReference != null && (
          <>
            {' '}
            (<bdi>{sourceReference}</bdi>)
          </>
        )}
        {sourceDate != null && `, ${formats.day(new Date(sourceDate))}`}
      </p>
      {publishedAt != null && (
        <p className={classes['facts']}>
          <Trans>
            Published <Time at={publishedAt} />
          </Trans>
        </p>
      )}
      <p className={`typed ${classes['lead'] ?? ''}`}>
        <LocalizedText text={advisory.summary} />
      </p>
      <Markdown text={body.text} lang={body.lang} />
      <Tasks advisory={advisory} />
      <Lists advisory={advisory} />
    </div>
  );
}

function Tasks({ advisory: { recommendations } }: Props) {
  if (recommendations.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>What to do</Trans>
      </h3>
      {recommendations.map((recommendation) => (
        <TaskOnPaper key={recommendation.id} recommendation={recommendation} />
      ))}
    </section>
  );
}

function TaskOnPaper({ recommendation }: { readonly recommendation: ReadRecommendation }) {
  const labels = useLabels();
  const { number, text, priority, dueAt, evidenceRequired, guidelineClauses } = recommendation;
  return (
    <div className={classes['task']}>
      <p className="typed">
        <strong>{number}.</strong> <LocalizedText text={text} />
      </p>
      <p className={classes['facts']}>
        <Trans>Priority: {labels.recommendationPriority[priority]}</Trans>
        {dueAt != null && (
          <>
            {' · '}
            <Trans>
              due <Time at={dueAt} />
            </Trans>
          </>
        )}
        {evidenceRequired && (
          <>
            {' · '}
            <Trans>evidence is asked for</Trans>
          </>
        )}
      </p>
      {guidelineClauses.length > 0 && (
        <p className={classes['facts']}>
          <Trans>Doing this supports: {guidelineClauses.join('; ')}</Trans>
        </p>
      )}
    </div>
  );
}

function Lists({ advisory: { vulnerabilities, products, indicators, techniques, references } }: Props) {
  const { t } = useLingui();
  const labels = useLabels();
  const known = (exploited: boolean) => (exploited ? ` · ${t`Known to be exploited`}` : '');
  return (
    <>
      <LinesOnPaper
        title={t`Vulnerabilities`}
        lines={vulnerabilities.map(
          ({ cve, title, cvssScore, cvssVector, knownExploited }) =>
            joined([cve, cvssScore?.toString(), cvssVector, title]) + known(knownExploited),
        )}
      />
      <LinesOnPaper
        title={t`Affected products`}
        lines={products.map(({ vendor, product, versions }) => joined([vendor, product, versions]))}
      />
      <LinesOnPaper
        title={t`Indicators to search for`}
        lines={indicators.map(({ type, value, description }) =>
          joined([labels.indicatorType[type], value, description]),
        )}
      />
      <LinesOnPaper title={t`ATT&CK techniques`} lines={techniques} />
      <LinesOnPaper title={t`References`} lines={references} />
    </>
  );
}

function LinesOnPaper({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the company says to each recommendation: its own word, with what supports it. */
export function AnswersOnPaper({ advisory: { recommendations } }: Props) {
  return (
    <div className={classes['sheet']}>
      {recommendations.map((recommendation) => {
        const { id, number, myResponse } = recommendation;
        return (
          <section key={id} className={classes['answer']}>
            <h3>
              <Trans>Recommendation {number}</Trans>
            </h3>
            <TaskOnPaper recommendation={recommendation} />
            <AnswerOnPaper answer={myResponse} />
          </section>
        );
      })}
    </div>
  );
}

function AnswerOnPaper({ answer }: { readonly answer: ReadAnswer | null | undefined }) {
  const formats = useFormats();
  if (answer?.respondedAt == null) {
    return (
      <p>
        <Trans>Not answered yet</Trans>
      </p>
    );
  }
  const { note, plannedFor, respondedAt, verifiedAt, verificationNote, evidence } = answer;
  return (
    <div className={classes['said']}>
      <p className={classes['marks']}>
        <AnswerMark answer={answer} />
      </p>
      {note != null && <p className={classes['note']}>{note}</p>}
      {plannedFor != null && (
        <p>
          <Trans>Planned for {formats.day(new Date(plannedFor))}</Trans>
        </p>
      )}
      {evidence.map(({ id, fileName, sha256 }) => (
        <p key={id} className={classes['facts']}>
          <Trans>Evidence</Trans>: <bdi>{fileName}</bdi>, SHA-256 <span className="mono">{sha256}</span>
        </p>
      ))}
      <p className={classes['facts']}>
        <Trans>
          Answered <Time at={respondedAt} />
        </Trans>
      </p>
      {verifiedAt != null && (
        <p className={classes['facts']}>
          <Trans>
            Verified by the coordinator <Time at={verifiedAt} />
          </Trans>
        </p>
      )}
      {verificationNote != null && (
        <p className={classes['note']}>
          <Trans>The coordinator’s remark:</Trans> <bdi>{verificationNote}</bdi>
        </p>
      )}
    </div>
  );
}
