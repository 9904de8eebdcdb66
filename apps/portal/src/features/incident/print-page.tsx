// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { serverNow } from '~/api/server-clock';
import { useClockWords } from '~/ui/clock-words';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { ContentHash } from '~/ui/print/content-hash';
import { Letterhead } from '~/ui/print/letterhead';
import { Paper } from '~/ui/print/paper';
import { Signature } from '~/ui/print/signature';
import { Time } from '~/ui/time';
import { FactList } from './fact-list';
import { IncidentOnPaper } from './incident-documents';
import { factsOfReport } from './report-facts';
import type { OnPaper } from './sent-page';
import { useFacts } from './use-facts';
import classes from './facts.module.css';

const route = getRouteApi('/_inside/incidents/$reference/print');

/** A report on paper: as it was made, or a draft as it is. */
export function PrintPage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const load = useLoad(IncidentOnPaper, { reference });
  return (
    <>
      <div className="screen-only">
        <PageTitle
          title={t`Print the report`}
          above={
            <Link to="/incidents/$reference" params={{ reference }}>
              <span className="mono">{reference}</span>
            </Link>
          }
        />
      </div>
      <LoadState load={load}>{({ incident }) => <Sheet incident={incident} />}</LoadState>
    </>
  );
}

function Sheet({ incident }: { readonly incident: OnPaper }) {
  const { t } = useLingui();
  const labels = useLabels();
  const { sections } = useFacts();
  const { report: wanted } = route.useSearch();
  const { reports, reference, company } = incident;
  const report = reports.find(({ number }) => number === wanted) ?? reports.at(-1);
  const facts = report === undefined ? incident : factsOfReport(report.content);
  const name = report === undefined ? t`Draft, not sent` : labels.reportStage[report.stage];
  const number = report?.number ?? 0;
  const foot = report === undefined ? `${reference} · ${name}` : t`${reference}, report ${number}`;
  const { contact, title } = facts;
  return (
    <Paper tlp={facts.tlp} foot={foot} tools={<ChooseReport incident={incident} chosen={number} />}>
      <Letterhead
        company={company}
        date={report === undefined ? serverNow() : new Date(report.submittedAt)}
        subject={t`${name} of the cyber security incident ${reference}: ${title}`}
      />
      <FactList sections={sections(facts, report === undefined ? incident.missing : [])} level={3} />
      <Indicators facts={facts} />
      <Clocks incident={incident} />
      {report !== undefined && (
        <p className={classes['made']}>
          <Trans>
            Made by {report.submittedBy} on <Time at={report.submittedAt} />
          </Trans>
        </p>
      )}
      <Signature name={contact?.name} designation={contact?.designation} />
      {report !== undefined && <ContentHash sha256={report.sha256} />}
    </Paper>
  );
}

function ChooseReport({ incident, chosen }: { readonly incident: OnPaper; readonly chosen: number }) {
  const { t } = useLingui();
  const labels = useLabels();
  const navigate = route.useNavigate();
  if (incident.reports.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t`Which report`}
      value={String(chosen)}
      data={incident.reports.map(({ number, stage }) => ({
        value: String(number),
        label: `${number}. ${labels.reportStage[stage]}`,
      }))}
      onChange={({ currentTarget }) => {
        void navigate({ search: { report: Number(currentTarget.value) }, replace: true });
      }}
    />
  );
}

function Indicators({ facts }: { readonly facts: Pick<OnPaper, 'indicators'> | ReturnType<typeof factsOfReport> }) {
  const labels = useLabels();
  const indicators = facts.indicators ?? [];
  if (indicators.length === 0) return null;
  return (
    <section className={classes['printed']}>
      <h3>
        <Trans>Indicators of compromise</Trans>
      </h3>
      <ul>
        {indicators.map(({ type, value, description }, index) => (
          <li key={index}>
            {labels.indicatorType[type]}: <span className="mono">{value}</span>
            {description != null && description !== '' && (
              <>
                {' '}
                (<bdi>{description}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clocks({ incident }: { readonly incident: OnPaper }) {
  const words = useClockWords();
  const labels = useLabels();
  const clocks = incident.obligations.filter(({ dueAt }) => dueAt != null);
  if (clocks.length === 0) return null;
  return (
    <section className={classes['printed']}>
      <h3>
        <Trans>Deadlines</Trans>
      </h3>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.id}>
            {words.profile(clock.profile)}, {words.stage(clock.stage)}:{' '}
            {clock.dueAt != null && <Time at={clock.dueAt} />} · {labels.obligationStatus[clock.status]}
            {[clock.filedBy, clock.channel, clock.externalReference].filter(Boolean).map((fact) => ` · ${fact}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
