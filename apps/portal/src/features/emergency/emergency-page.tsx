// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { mayHaveSession } from '~/session/device';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { askCoordinator, type Coordinator, keptCoordinator } from './coordinator-contacts';
import classes from './emergency-page.module.css';
import { PhoneLine } from './phone-line';

/** What one needs when nothing else works: it opens without a connection and without a session. */
export function EmergencyPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Emergency sheet`}>
        <Button variant="default" className="screen-only" onClick={() => print()}>
          <Trans>Print this sheet</Trans>
        </Button>
      </PageTitle>
      <Stack gap="md">
        <Text>
          <Trans>
            A report can not wait for a server. Call, or write on paper; enter it here later with its true times.
          </Trans>
        </Text>
        <Authorities />
        <CoordinatorNumbers />
        <OnPaper />
      </Stack>
    </>
  );
}

function Authorities() {
  const { t } = useLingui();
  return (
    <Panel title={t`CERT-In: within 6 hours of noticing`}>
      <PhoneLine name={t`Telephone, toll free`} number="1800-11-4949" />
      <PhoneLine name={t`Fax`} number="1800-11-6969" plain />
      <PhoneLine name={t`E-mail address`} mail="incident@cert-in.org.in" />
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>
          Directions No. 20(3)/2022-CERT-In of 28 April 2022, direction (ii). Sabotage: CERT-In and CSIRT-Power within
          24 hours (CEA Guidelines 2021, article 12).
        </Trans>
      </Text>
    </Panel>
  );
}

/** What was told on this device before, and what is told now. */
function useCoordinator(): Coordinator | undefined {
  const [coordinator, setCoordinator] = useState(keptCoordinator);
  useEffect(() => {
    if (!mayHaveSession()) return;
    void askCoordinator().then((told) => told && setCoordinator(told));
  }, []);
  return coordinator;
}

function CoordinatorNumbers() {
  const { t } = useLingui();
  const labels = useLabels();
  const coordinator = useCoordinator();
  if (coordinator === undefined) {
    return (
      <Panel title={t`The coordinator`}>
        <Text>
          <Trans>
            The coordinator’s numbers stand here on a device on which somebody has signed in, also without a connection.
            Until then: look at your crisis plan, or sign in.
          </Trans>
        </Text>
      </Panel>
    );
  }
  return (
    <Panel
      title={
        <Trans>
          The coordinator: <LocalizedText text={coordinator.name} unmarked />
        </Trans>
      }
    >
      {coordinator.contacts.length === 0 && (
        <Text>
          <Trans>The coordinator has named nobody for the night yet. Report to CERT-In all the same.</Trans>
        </Text>
      )}
      {coordinator.contacts.map(({ id, purpose, name, designation, mobile, officePhone, email }) => (
        <div key={id}>
          <Text fw={600} mt="xs">
            {labels.contactPurpose[purpose]}: {name}
            {designation && `, ${designation}`}
          </Text>
          {mobile && <PhoneLine name={t`Mobile telephone`} number={mobile} />}
          {officePhone && <PhoneLine name={t`Telephone`} number={officePhone} />}
          {email && <PhoneLine name={t`E-mail address`} mail={email} />}
        </div>
      ))}
    </Panel>
  );
}

function OnPaper() {
  const { t } = useLingui();
  return (
    <Panel title={t`On paper`}>
      <ol className={classes['steps']}>
        <li>
          <a href="/incident-form.html">
            <Trans>Blank report form to print</Trans>
          </a>{' '}
          <Trans>(two sheets of A4, English and Hindi; it opens without a connection)</Trans>
        </li>
        <li>
          <Trans>
            Write the day and hour of each thing: when it was noticed, when it was told to whom, and the number that you
            were given.
          </Trans>
        </li>
        <li>
          <Trans>
            Later <a href="/report/new">enter the report</a> with its true times: the clocks are counted from when it
            was noticed, not from when it was typed. What was filed by telephone is recorded as a filing with its own
            time.
          </Trans>
        </li>
      </ol>
    </Panel>
  );
}
