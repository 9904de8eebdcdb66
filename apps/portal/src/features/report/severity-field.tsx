// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import type { Severity } from '~/graphql/enums';
import { SeverityMark } from '~/ui/severity-mark';
import { ChoiceField } from './report-fields';

const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];

export function SeverityField() {
  return (
    <ChoiceField
      of="severity"
      needed
      help={<Trans>How bad it is by what is known now; it can be corrected.</Trans>}
      options={SEVERITIES.map((severity) => ({
        value: severity,
        label: <SeverityMark severity={severity} />,
        help: <Meaning severity={severity} />,
      }))}
    />
  );
}

/** The tests of severityLevels in the reference data. */
function Meaning({ severity }: { readonly severity: Severity }): ReactNode {
  switch (severity) {
    case 'CRITICAL':
      return (
        <Trans>
          Supply interrupted, control of the plant or SCADA lost, danger to life, or an attack that spreads to other
          utilities.
        </Trans>
      );
    case 'HIGH':
      return <Trans>A critical system taken over, or data of many consumers exposed; supply goes on.</Trans>;
    case 'MEDIUM':
      return <Trans>A system that is not critical was taken over, and it is contained.</Trans>;
    case 'LOW':
      return <Trans>An attempt or a nuisance; nothing was taken over.</Trans>;
    case 'INFORMATIONAL':
      return <Trans>So that others know; nothing happened here.</Trans>;
  }
}
