// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Help, NumberField, YesNoField } from '../report-fields';
import classes from '../report.module.css';

export function ImpactStep() {
  return (
    <>
      <Text>
        <Trans>As far as it is known. An empty field means “not known yet”, never “no” or zero.</Trans>
      </Text>
      <YesNoField of="powerSupplyAffected" />
      <div className={classes['pair']}>
        <NumberField of="loadLostMegawatts" />
        <NumberField of="consumersAffected" />
        <NumberField of="downtimeMinutes" />
      </div>
      <YesNoField of="billingOrPaymentAffected" />
      <NumberField
        of="personalDataRecords"
        help={
          <Help source={<Trans>DPDP Rules 2025, rule 7, in force from 13 May 2027</Trans>}>
            <Trans>How many people’s records may have been seen, copied or lost; 0 if certainly none.</Trans>
          </Help>
        }
      />
    </>
  );
}
