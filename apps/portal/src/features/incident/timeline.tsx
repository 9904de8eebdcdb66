// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { IncidentStatus, ReportStage } from '~/graphql/enums';
import { useClockWords } from '~/ui/clock-words';
import { useLabels } from '~/ui/labels';
import { Time } from '~/ui/time';
import type { IncidentShown } from './incident-documents';
import { useFacts } from './use-facts';
import classes from './incident.module.css';

type Entry = IncidentShown['timeline'][number];

/** What happened to an incident, the newest first. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useEntryWords();
  if (entries.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Nothing has happened yet that you may see.</Trans>
      </Text>
    );
  }
  return (
    <ol className={classes['timeline']} reversed>
      {[...entries].reverse().map((entry, index) => (
        <li key={entries.length - index}>
          <Text fw={600} size="sm">
            {words(entry)}
          </Text>
          <Text size="sm" c="dimmed">
            <Time at={entry.at} /> · <bdi>{entry.actor}</bdi>
          </Text>
          {entry.note != null && (
            <Text size="sm" className="typed">
              {entry.note}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The API tells in English what happened: what it means is in `kind`, the rest are codes. */
function useEntryWords(): (entry: Entry) => string {
  const { t } = useLingui();
  const labels = useLabels();
  const clocks = useClockWords();
  const { fieldName } = useFacts();
  return ({ kind, summary }) => {
    switch (kind) {
      case 'incident.created':
        return t`Draft begun`;
      case 'incident.submitted':
        return t`First report handed to the coordinator`;
      case 'incident.report-submitted': {
        const stage = summary.split(' ')[0] as ReportStage;
        const name = labels.reportStage[stage];
        return t`Sent to the coordinator: ${name}`;
      }
      case 'incident.status-changed': {
        const [, from, to] = /from (\w+) to (\w+)/.exec(summary) ?? [];
        const before = labels.incidentStatus[from as IncidentStatus];
        const after = labels.incidentStatus[to as IncidentStatus];
        return t`Status: “${before}” became “${after}”`;
      }
      case 'incident.commented':
        return t`Comment added`;
      case 'incident.file-added':
        return t`File added`;
      case 'incident.facts-changed': {
        const fields = [
          ...new Set(
            summary
              .replace(/^[^:]*: |\.$/g, '')
              .split(', ')
              .map(fieldName),
          ),
        ].join(', ');
        return t`Facts changed: ${fields}`;
      }
      case 'obligation.filed': {
        const [profile = '', stage = ''] = summary.split(' ');
        const rule = clocks.profile(profile);
        const step = clocks.stage(stage);
        return t`Filing recorded: ${rule}, ${step}`;
      }
      default:
        return summary;
    }
  };
}
