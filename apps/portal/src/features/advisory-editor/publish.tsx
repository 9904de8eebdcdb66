// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { isRevised } from './content';
import { PublishAdvisory } from './documents';
import type { StepProps } from './next-step';
import { endsOf, stepInput } from './step-form';

/** The press that sends it. */
export function Publish({ advisory, onReload }: StepProps) {
  const form = useApiForm({
    document: PublishAdvisory,
    initial: {},
    variables: () => ({ input: stepInput(advisory, '') }),
    ...endsOf({ advisory, onReload }, () => 'PUBLISHED'),
  });
  return (
    <Panel>
      <ApiForm form={form}>
        <Text size="sm">
          {isRevised(advisory) ? (
            <Trans>
              Readers get the new text in place of the old one. Recommendations that changed are opened again.
            </Trans>
          ) : (
            <Trans>It can’t be called back, only withdrawn: then it stays readable, marked.</Trans>
          )}
        </Text>
        <SaveBar
          form={form}
          label={isRevised(advisory) ? <Trans>Publish the new revision</Trans> : <Trans>Publish now</Trans>}
        />
      </ApiForm>
    </Panel>
  );
}
