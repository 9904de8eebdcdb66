// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { reportingProfiles } from '@prahari/reference-data';
import type { ObligationFactsFragment } from '~/graphql/graphql';
import { useViewer } from '~/session/viewer';
import { ClockMark } from '~/ui/clock-mark';
import { useClockWords } from '~/ui/clock-words';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { FilingDialog } from './filing-dialog';
import { isOwn } from './incident-rights';
import classes from './incident.module.css';

interface ClocksProps {
  readonly incident: {
    readonly company: { readonly id: string };
    readonly obligations: readonly ObligationFactsFragment[];
  };
  readonly onChanged: () => void;
}

/** The clocks of an incident: what runs first, what is over behind a press. */
export function ClocksPanel({ incident, onChanged }: ClocksProps) {
  const { t } = useLingui();
  const running = byUrgency(incident.obligations.filter(isRunning));
  const over = incident.obligations.filter((clock) => !isRunning(clock));
  const count = over.length;
  return (
    <Panel title={t`Clocks`}>
      {running.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>No clock is running.</Trans>
        </Text>
      )}
      <ClockList clocks={running} incident={incident} onChanged={onChanged} />
      {count > 0 && (
        <details className={classes['rest']}>
          <summary>
            <Trans>Met or not applicable: {count}</Trans>
          </summary>
          <ClockList clocks={over} incident={incident} onChanged={onChanged} />
        </details>
      )}
    </Panel>
  );
}

const isRunning = ({ status }: ObligationFactsFragment): boolean => ['PENDING', 'DUE_SOON', 'OVERDUE'].includes(status);

/** What is due first stands first; what has no hour, last. */
export const byUrgency = (clocks: readonly ObligationFactsFragment[]): readonly ObligationFactsFragment[] =>
  [...clocks].sort((one, other) => urgency(one) - urgency(other));

const urgency = ({ dueAt }: ObligationFactsFragment): number =>
  dueAt == null ? Number.MAX_SAFE_INTEGER : new Date(dueAt).getTime();

/** Whether a person records that it was filed; others are met by a report to the coordinator. */
export function isFiledByHand({ profile, stage }: Pick<ObligationFactsFragment, 'profile' | 'stage'>): boolean {
  const stages = reportingProfiles.find(({ id }) => id === profile)?.stages ?? [];
  const known = stages.find((one) => one.stage === stage);
  return known === undefined || !('metBy' in known);
}

interface ClockListProps extends ClocksProps {
  readonly clocks: readonly ObligationFactsFragment[];
}

export function ClockList({ clocks, incident, onChanged }: ClockListProps) {
  return (
    <ul className={classes['list']}>
      {clocks.map((clock) => (
        <li key={clock.id} className={classes['clock']}>
          <Clock clock={clock} />
          <RecordFiling clock={clock} incident={incident} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock }: { readonly clock: ObligationFactsFragment }) {
  const words = useClockWords();
  const { profile, stage, recipients, basis, dueAt, status, metAt, filedBy, channel, externalReference } = clock;
  const reason = words.basis(basis);
  const to = words.recipients(recipients);
  return (
    <>
      <ClockMark status={status} dueAt={dueAt} />
      <Text size="sm" fw={600}>
        {words.stage(stage)} <Trans context="recipient of a report">to {to}</Trans>
      </Text>
      <Text size="sm">{words.profile(profile)}</Text>
      <Text size="sm" c="dimmed" lang={reason.lang}>
        {reason.text}
      </Text>
      {dueAt != null && metAt == null && (
        <Text size="sm">
          <Trans>
            Due: <Time at={dueAt} />
          </Trans>
        </Text>
      )}
      {metAt != null && (
        <Text size="sm">
          <Time at={metAt} />
          {[filedBy, channel, externalReference].filter(Boolean).map((fact) => ` · ${fact}`)}
        </Text>
      )}
    </>
  );
}

interface RecordFilingProps extends ClocksProps {
  readonly clock: ObligationFactsFragment;
}

function RecordFiling({ clock, incident, onChanged }: RecordFilingProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useClockWords();
  const [opened, setOpened] = useState(false);
  const mayFile = viewer.may('obligation:file') && isOwn(incident, viewer);
  if (!mayFile || !isFiledByHand(clock) || clock.status === 'NOT_APPLICABLE') return null;
  const name = `${words.profile(clock.profile)}, ${words.stage(clock.stage)}`;
  const action = clock.filedBy == null ? t`Record the filing` : t`Correct the filing`;
  return (
    <>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        aria-label={`${action}: ${name}`}
        onClick={() => {
          setOpened(true);
        }}
      >
        {action}
      </Button>
      {opened && (
        <FilingDialog
          clock={clock}
          title={action}
          onClose={() => {
            setOpened(false);
          }}
          onSaved={() => {
            setOpened(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}
