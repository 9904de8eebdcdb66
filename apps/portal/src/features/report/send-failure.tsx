// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { isPassing } from '~/api/failure';
import { EmergencyLink } from '~/ui/emergency-link';
import { FailureWords } from '~/ui/failure-message';
import { Panel } from '~/ui/panel';
import classes from './report.module.css';
import { useReportState } from './use-report';

/** Why it was not sent, and what to do meanwhile. */
export function SendFailure() {
  const failure = useReportState((state) => state.failure);
  const wanted = useReportState((state) => state.wanted);
  const isAway = failure !== undefined && isPassing(failure);
  // What is wrong in a field stands there, and below.
  if (failure === undefined || (isAway && !wanted) || failure.problems.length > 0) return null;
  return (
    <div role="alert" className={classes['failure']}>
      <Panel edge="late">
        <Text fw={600}>
          <Trans>The report has not been sent.</Trans>
        </Text>
        <FailureWords failure={failure} />
        {wanted && (
          <Text size="sm" mt="xs">
            <Trans>
              It is offered again here when there is a connection. If the 6 hours end before that, report by telephone:
              CERT-In 1800-11-4949.
            </Trans>
          </Text>
        )}
        <EmergencyLink />
      </Panel>
    </div>
  );
}
