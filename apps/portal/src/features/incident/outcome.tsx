// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import type { IncidentShown } from './incident-documents';
import classes from './facts.module.css';

/** Of a closed incident: why, and what the coordinator tells the company. */
export function Outcome({ incident: { status, closureReason, closureNote } }: { readonly incident: IncidentShown }) {
  const { t } = useLingui();
  const labels = useLabels();
  if (status !== 'CLOSED' || closureReason == null) return null;
  const reason = labels.closureReason[closureReason];
  return (
    <div className={classes['outcome']}>
      <Panel title={t`What came of the report`} edge="done">
        <Text fw={600}>
          <Trans>Closed: {reason}</Trans>
        </Text>
        <Text className={classes['text'] ?? ''}>{closureNote}</Text>
      </Panel>
    </div>
  );
}
