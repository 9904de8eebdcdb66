// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { DifferenceList } from './difference-list';
import type { IncidentShown } from './incident-documents';
import { Timeline } from './timeline';
import { useFacts } from './use-facts';

interface WhatChangedProps {
  readonly before: IncidentShown;
  readonly after: IncidentShown;
  /** Whether the change can still be made. */
  readonly possible: boolean;
}

/** Somebody was faster: what he did, before one goes on. It takes the focus. */
export function WhatChanged({ before, after, possible }: WhatChangedProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const { difference } = useFacts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [after]);
  const since = after.timeline.slice(before.timeline.length);
  const differences = difference(before, after);
  const status = labels.incidentStatus[after.status];
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Panel edge="soon">
        <Stack gap="xs" mb="sm">
          <Text fw={600}>
            <Trans>Somebody changed this incident in the meantime. Your change has not been made.</Trans>
          </Text>
          {since.length > 0 && <Timeline entries={since} />}
          {differences.length > 0 && <DifferenceList differences={differences} before={t`Before`} after={t`Now`} />}
          {!possible && (
            <Text>
              <Trans>Its status is now “{status}”, and your change is not possible any more.</Trans>
            </Text>
          )}
        </Stack>
      </Panel>
    </div>
  );
}
