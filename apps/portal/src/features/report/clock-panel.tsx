// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReportDraftFragment } from '~/graphql/graphql';
import { ClockMark } from '~/ui/clock-mark';
import { useClockWords } from '~/ui/clock-words';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { useReportState } from './use-report';
import classes from './clocks.module.css';

type Clock = ReportDraftFragment['obligations'][number];

/** The clocks that run for what has been typed so far, as the server answers after each saving. */
export function ClockPanel() {
  const { t } = useLingui();
  const server = useReportState((state) => state.server);
  const clocks = server === undefined ? [] : inOrder(server.obligations);
  return (
    <aside className={classes['clocks']} aria-label={t`Clocks`}>
      <Panel title={<Trans>Clocks</Trans>} flush>
        {clocks.length === 0 ? (
          <Text size="sm" p="sm">
            <Trans>
              Shown here as soon as something is saved. The 6 hours of CERT-In run from the moment when it was noticed,
              whether the report is complete or not.
            </Trans>
          </Text>
        ) : (
          <ul className={classes['list']}>
            {clocks.map((clock) => (
              <li key={clock.id}>
                <ClockLine clock={clock} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </aside>
  );
}

function ClockLine({ clock }: { readonly clock: Clock }) {
  const words = useClockWords();
  const basis = words.basis(clock.basis);
  return (
    <>
      <div className={classes['head']}>
        <strong>{words.recipients(clock.recipients)}</strong>
        <ClockMark status={clock.status} dueAt={clock.dueAt} />
      </div>
      <div className={classes['more']}>
        {words.stage(clock.stage)}, {words.profile(clock.profile)}
      </div>
      <div className={classes['more']}>
        {clock.dueAt != null && (
          <Trans>
            Due <Time at={clock.dueAt} />:
          </Trans>
        )}{' '}
        <span lang={basis.lang}>{basis.text}</span>
      </div>
    </>
  );
}

/** Those that still run, the earliest due first; what has no hour comes before what has one. */
function inOrder(clocks: readonly Clock[]): readonly Clock[] {
  const due = ({ dueAt, startsAt }: Clock) => new Date(dueAt ?? startsAt).getTime();
  return clocks
    .filter(({ status }) => status === 'PENDING' || status === 'DUE_SOON' || status === 'OVERDUE')
    .sort((one, other) => due(one) - due(other));
}
