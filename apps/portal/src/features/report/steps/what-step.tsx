// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { useLabels } from '~/ui/labels';
import { ChoiceField, Help, LineField, LongField } from '../report-fields';
import { SeverityField } from '../severity-field';
import { TechniqueField } from '../technique-field';
import { TypeField } from '../type-field';
import { MustBeReported } from '../must-be-reported';

export function WhatStep() {
  const labels = useLabels();
  return (
    <>
      <LineField of="title" needed help={<Trans>In one line, as you would say it on the telephone.</Trans>} />
      <LongField
        of="description"
        help={
          <Help source={<Trans>form of CERT-In: brief description</Trans>}>
            <Trans>What was seen, in which order, and what is known.</Trans>
          </Help>
        }
      />
      <TypeField />
      <MustBeReported />
      <SeverityField />
      <ChoiceField
        of="kind"
        options={(['INCIDENT', 'NEAR_MISS', 'THREAT'] as const).map((value) => ({
          value,
          label: labels.incidentKind[value],
        }))}
      />
      <TechniqueField />
    </>
  );
}
