// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { useLabels } from '~/ui/labels';
import { AssetFields } from '../asset-fields';
import { ChoiceField, Help, LineField, LongField, YesNoField } from '../report-fields';
import { useValue } from '../use-report';

export function WhereStep() {
  const labels = useLabels();
  const missionCritical = useValue('missionCritical');
  return (
    <>
      <ChoiceField
        of="environment"
        needed
        options={(['IT', 'OT', 'BOTH'] as const).map((value) => ({ value, label: labels.environment[value] }))}
        help={<Trans>If only one is certain, choose that; it can be corrected.</Trans>}
      />
      <YesNoField
        of="missionCritical"
        help={
          <Help source={<Trans>form of CERT-In: critical to the mission</Trans>}>
            <Trans>Whether your company can do its work without them.</Trans>
          </Help>
        }
      />
      {missionCritical === true && <LongField of="missionCriticalDetails" rows={3} />}
      <LineField
        of="location"
        help={
          <Help source={<Trans>form of CERT-In: location with city, region and country</Trans>}>
            <Trans>“Substation Ujjain East, Madhya Pradesh, India”.</Trans>
          </Help>
        }
      />
      <LineField
        of="networkProvider"
        help={
          <Help source={<Trans>form of CERT-In: network and name of the ISP</Trans>}>
            <Trans>Who connects the affected systems.</Trans>
          </Help>
        }
      />
      <AssetFields />
    </>
  );
}
