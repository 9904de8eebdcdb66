// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { Help, LineField } from '../report-fields';
import { CONTACT_KEYS } from '../report-values';
import { useOpenReport, useReportState } from '../use-report';
import classes from '../report.module.css';

export function ContactStep() {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const { displayName } = useViewer();
  const isGiven = useReportState(({ values }) => CONTACT_KEYS.some((key) => values[key] !== ''));
  const [other, setOther] = useState(isGiven);
  const choose = (choice: string) => {
    setOther(choice === 'other');
    store.chooseContact(choice === 'other' ? 'other' : 'me');
  };
  return (
    <>
      <Text>
        <Trans>
          Every step can be skipped, and everything can be corrected later. An incomplete report in time is better than
          a complete one too late.
        </Trans>
      </Text>
      <Radio.Group
        name="contact"
        label={<Trans>Who can be called about this incident, day and night?</Trans>}
        description={
          <Help source={<Trans>form of CERT-In: contact number and e-mail</Trans>}>
            <Trans>The authority calls this person when it has questions.</Trans>
          </Help>
        }
        value={other || isGiven ? 'other' : 'me'}
        onChange={choose}
      >
        <Radio
          value="me"
          className={classes['option']}
          label={t`I can: ${displayName}`}
          description={<Trans>Designation, telephone and e-mail are taken from your account.</Trans>}
        />
        <Radio value="other" className={classes['option']} label={<Trans>Somebody else, or the control room</Trans>} />
      </Radio.Group>
      {(other || isGiven) && (
        <div className={classes['pair']}>
          <LineField of="contactName" help={<Trans>A post that is manned counts more than a name.</Trans>} />
          <LineField of="contactDesignation" />
          <LineField of="contactPhone" inputMode="tel" help={<Trans>A number that is answered at night.</Trans>} />
          <LineField of="contactEmail" inputMode="email" />
        </div>
      )}
      <LineField of="ownReference" help={<Trans>From your help desk or security system, if there is one.</Trans>} />
    </>
  );
}
