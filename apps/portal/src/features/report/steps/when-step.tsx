// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { useLabels } from '~/ui/labels';
import { ChoiceField, Help, MomentField } from '../report-fields';

const SOURCES = [
  'OWN_MONITORING',
  'EMPLOYEE',
  'CUSTOMER',
  'VENDOR',
  'COORDINATOR',
  'CERT_IN',
  'CSIRT_POWER',
  'LAW_ENFORCEMENT',
  'MEDIA',
  'OTHER',
] as const;

export function WhenStep() {
  const labels = useLabels();
  return (
    <>
      <MomentField
        of="detectedAt"
        needed
        help={
          <Help source={<Trans>form of CERT-In: detection date and time</Trans>}>
            <Trans>Now stands here to begin with: correct it if it was earlier.</Trans>
          </Help>
        }
      />
      <MomentField
        of="noticedAt"
        help={
          <Help source={<Trans>CERT-In Directions 2022, direction (ii)</Trans>}>
            <Trans>
              Only if it was earlier than that: the 6 hours run from noticing it or being told of it, whichever came
              first.
            </Trans>
          </Help>
        }
      />
      <MomentField
        of="occurredAt"
        help={
          <Help source={<Trans>form of CERT-In: occurrence date and time</Trans>}>
            <Trans>When it began, as far as it is known.</Trans>
          </Help>
        }
      />
      <ChoiceField
        of="noticeSource"
        options={SOURCES.map((value) => ({ value, label: labels.noticeSource[value] }))}
        help={
          <Help source={<Trans>CERT-In Directions 2022, FAQ question 13</Trans>}>
            <Trans>Whoever notices it in your company, the duty to report is the company’s.</Trans>
          </Help>
        }
      />
      <MomentField
        of="sabotageSuspectedAt"
        help={
          <Help source={<Trans>CEA Guidelines 2021, Article 12</Trans>}>
            <Trans>
              Only if sabotage is suspected: it has a clock of 24 hours of its own, beside the 6 hours and not in their
              place.
            </Trans>
          </Help>
        }
      />
    </>
  );
}
