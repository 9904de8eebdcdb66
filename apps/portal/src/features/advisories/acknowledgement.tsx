// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { useSave } from '~/api/use-save';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { FailureMessage } from '~/ui/failure-message';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import { Time } from '~/ui/time';
import type { ReadAdvisory } from './advisory-document';

const AcknowledgeAdvisory = graphql(`
  mutation AcknowledgeAdvisory($input: AcknowledgeAdvisoryInput!) {
    acknowledgeAdvisory(input: $input) {
      advisory {
        id
        acknowledged
        ...Receipts
      }
    }
  }
`);

/** The revision that readers have. */
export const publishedRevision = ({ revisions }: Pick<ReadAdvisory, 'revisions'>): number => revisions[0]?.number ?? 0;

/** Whether the reader's company has acknowledged, which revision; and the one press that does it. */
export function Acknowledgement({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { save, saving, failure } = useSave(AcknowledgeAdvisory);
  const receipt = advisory.receipts.find(({ company }) => company.id === viewer.company.id);
  const current = publishedRevision(advisory);
  const acknowledged = receipt?.acknowledgedRevision ?? 0;
  const isDue = advisory.status === 'PUBLISHED' && acknowledged < current;
  if (isOfCoordinator(viewer) || (!isDue && receipt?.acknowledgedAt == null)) return null;
  const press = () => void save({ input: { advisoryId: advisory.id } });
  return (
    <Panel title={t`Acknowledgement`} {...(isDue && { edge: 'soon' as const })}>
      {receipt?.acknowledgedAt != null && (
        <div role="status">
          <StatusMark tone="done">
            <Trans>Revision {acknowledged} acknowledged</Trans>
          </StatusMark>
          <Text size="sm">
            <Trans>by {receipt.acknowledgedBy}</Trans>
          </Text>
          <Text size="sm" c="dimmed">
            <Time at={receipt.acknowledgedAt} />
          </Text>
        </div>
      )}
      {isDue && <Due acknowledged={acknowledged} current={current} saving={saving} onPress={press} />}
      {failure && <FailureMessage failure={failure} onRetry={press} />}
      {!isDue && advisory.recommendations.length > 0 && advisory.status === 'PUBLISHED' && (
        <Text size="sm" mt="sm">
          <a href="#recommendations">
            <Trans>Next: answer the recommendations</Trans>
          </a>
        </Text>
      )}
    </Panel>
  );
}

interface DueProps {
  readonly acknowledged: number;
  readonly current: number;
  readonly saving: boolean;
  readonly onPress: () => void;
}

function Due({ acknowledged, current, saving, onPress }: DueProps) {
  const { may } = useViewer();
  return (
    <>
      <Text size="sm" mb="sm" mt={acknowledged > 0 ? 'sm' : 0}>
        {acknowledged > 0 ? (
          <Trans>Revision {current} is new. Below stands what it changed.</Trans>
        ) : (
          <Trans>Your company has not said yet that it has this advisory.</Trans>
        )}
      </Text>
      {may('advisory:acknowledge') ? (
        <Button fullWidth loading={saving} onClick={onPress}>
          <Trans>Acknowledge for the company</Trans>
        </Button>
      ) : (
        <Text size="sm">
          <Trans>Your company’s CISO acknowledges it.</Trans>
        </Text>
      )}
    </>
  );
}
