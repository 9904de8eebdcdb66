// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Panel } from '~/ui/panel';
import { type Edited, workingStatus } from './content';

/** What the last step of the review said. */
export function ReviewComment({ advisory }: { readonly advisory: Edited }) {
  const { reviewComment } = advisory;
  if (reviewComment == null || reviewComment === '') return null;
  const isReturned = workingStatus(advisory) === 'DRAFT';
  return (
    <Panel
      title={isReturned ? <Trans>Returned with this comment</Trans> : <Trans>Comment of the last step</Trans>}
      {...(isReturned && { edge: 'soon' as const })}
    >
      <Text className="typed">{reviewComment}</Text>
    </Panel>
  );
}
