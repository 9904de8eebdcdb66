// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { IncidentStatus } from '~/graphql/enums';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { SeverityMark } from '~/ui/severity-mark';
import { StatusMark, type StatusTone } from '~/ui/status-mark';
import { TlpLabel } from '~/ui/tlp-label';
import type { IncidentShown } from './incident-documents';
import classes from './incident.module.css';

const TONES: Record<IncidentStatus, StatusTone> = {
  DRAFT: 'not-started',
  SUBMITTED: 'not-started',
  ACKNOWLEDGED: 'under-way',
  INVESTIGATING: 'under-way',
  CONTAINED: 'under-way',
  RESOLVED: 'done',
  CLOSED: 'done',
  WITHDRAWN: 'excused',
};

/** State, severity, TLP, and in words who can see it. */
export function IncidentHeader({ incident }: { readonly incident: IncidentShown }) {
  const labels = useLabels();
  const { status, severity, tlp, kind, company, missing } = incident;
  return (
    <div>
      <div className={classes['meta']}>
        <StatusMark tone={TONES[status]}>{labels.incidentStatus[status]}</StatusMark>
        <SeverityMark severity={missing.includes('severity') ? null : severity} />
        <span>{labels.incidentKind[kind]}</span>
        <span>
          <LocalizedText text={company.name} unmarked />
        </span>
      </div>
      <div className={classes['meta']}>
        <TlpLabel tlp={tlp} explained />
      </div>
      <Text size="sm" c="dimmed" mb="sm">
        <Readers incident={incident} />
      </Text>
    </div>
  );
}

function Readers({ incident: { submittedAt, company } }: { readonly incident: IncidentShown }) {
  const { code } = company;
  if (submittedAt == null) {
    return <Trans>Seen by {code} alone, as long as the first report has not been sent.</Trans>;
  }
  return (
    <Trans>
      Seen by the security staff of {code} and by the coordinator’s incident handlers, advisory staff and auditors. No
      other company sees it.
    </Trans>
  );
}
