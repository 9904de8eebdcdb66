// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { DifferenceList } from './difference-list';
import { IncidentReports, type IncidentShown } from './incident-documents';
import { factsOfReport } from './report-facts';
import { useFacts } from './use-facts';
import classes from './incident.module.css';

/** The reports as they were made, and what changed between any two of them. */
export function ReportsTab({ incident }: { readonly incident: IncidentShown }) {
  const { t } = useLingui();
  const labels = useLabels();
  const { reports, reference } = incident;
  return (
    <Stack gap="sm">
      <Panel title={t`Reports made so far`}>
        {reports.length === 0 ? (
          <Text c="dimmed">
            <Trans>No report has been made yet: this is a draft.</Trans>
          </Text>
        ) : (
          <ul className={classes['files']}>
            {reports.map(({ id, number, stage, submittedAt, submittedBy, sha256 }) => (
              <li key={id}>
                <b>
                  {number}. {labels.reportStage[stage]}
                </b>
                <span>
                  <Time at={submittedAt} /> · {submittedBy}
                </span>
                <Link
                  to="/incidents/$reference/print"
                  params={{ reference }}
                  search={{ report: number }}
                  className={classes['file']}
                >
                  <Trans>View and print report {number}</Trans>
                </Link>
                <span className={classes['hash']}>SHA-256 {sha256}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {reports.length > 0 && <Comparison incident={incident} />}
    </Stack>
  );
}

const NOW = 'now';

function Comparison({ incident }: { readonly incident: IncidentShown }) {
  const { t } = useLingui();
  const labels = useLabels();
  const numbers = incident.reports.map(({ number, stage }) => {
    const name = labels.reportStage[stage];
    return { value: String(number), label: t`Report ${number}: ${name}` };
  });
  const options = [...numbers, { value: NOW, label: t`As it is now` }];
  const [before, setBefore] = useState(options.at(-2)?.value ?? NOW);
  const [after, setAfter] = useState(NOW);
  return (
    <Panel title={t`What changed`}>
      <Group gap="sm" align="end" mb="sm">
        <NativeSelect
          label={t`Earlier`}
          data={options}
          value={before}
          onChange={({ currentTarget }) => {
            setBefore(currentTarget.value);
          }}
        />
        <NativeSelect
          label={t`Later`}
          data={options}
          value={after}
          onChange={({ currentTarget }) => {
            setAfter(currentTarget.value);
          }}
        />
      </Group>
      <Differences incident={incident} before={before} after={after} options={options} />
    </Panel>
  );
}

interface DifferencesProps {
  readonly incident: IncidentShown;
  readonly before: string;
  readonly after: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Differences({ incident, before, after, options }: DifferencesProps) {
  const { difference } = useFacts();
  const load = useLoad(IncidentReports, { id: incident.id });
  const labelOf = (chosen: string) => options.find(({ value }) => value === chosen)?.label;
  return (
    <LoadState load={load}>
      {(data) => {
        const factsOf = (chosen: string) => {
          const report = data.incident.reports.find(({ number }) => String(number) === chosen);
          const { indicators } = data.incident;
          return report === undefined ? { ...incident, indicators } : factsOfReport(report.content);
        };
        const found = difference(factsOf(before), factsOf(after));
        return (
          <div role="status">
            {found.length === 0 ? (
              <Text c="dimmed">
                <Trans>No differences.</Trans>
              </Text>
            ) : (
              <DifferenceList differences={found} before={labelOf(before)} after={labelOf(after)} />
            )}
          </div>
        );
      }}
    </LoadState>
  );
}
