// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { workingStatus } from './content';
import { DecideAdvisory } from './documents';
import type { StepProps } from './next-step';
import { endsOf, Refused, stepInput } from './step-form';

interface Decision {
  readonly decision: string;
  readonly comment: string;
}

/** The second pair of eyes: approve, or return with what is to be corrected. */
export function Decide({ advisory, onReload }: StepProps) {
  const { t } = useLingui();
  const isApproved = workingStatus(advisory) === 'APPROVED';
  const [decision, setShown] = useState<string>(isApproved ? 'return' : '');
  const [undecided, setUndecided] = useState(false);
  const form = useApiForm({
    document: DecideAdvisory,
    initial: { decision, comment: '' },
    draft: `advisory/${advisory.id}/decision`,
    variables: ({ decision: chosen, comment }) => ({
      input: stepInput(advisory, comment),
      approve: chosen === 'approve',
    }),
    ...endsOf({ advisory, onReload }, ({ decision: chosen }: Decision) =>
      chosen === 'approve' ? 'APPROVED' : 'DRAFT',
    ),
  });
  const submit = async () => {
    const isChosen = form.mantine.getValues().decision !== '';
    setUndecided(!isChosen);
    if (isChosen) await form.submit();
  };
  return (
    <Panel title={isApproved ? <Trans>Return it after all</Trans> : <Trans>Your decision</Trans>}>
      <Refused failure={form.failure} />
      <ApiForm form={{ ...form, submit }}>
        {isApproved ? (
          <Text size="sm">
            <Trans>It goes back to draft, and needs another approval before it is published.</Trans>
          </Text>
        ) : (
          <DecisionField
            decision={decision}
            undecided={undecided}
            onChange={(value) => {
              setShown(value);
              setUndecided(false);
              form.mantine.setFieldValue('decision', value, { forceUpdate: false });
            }}
          />
        )}
        <Textarea
          {...form.field('comment', t`Comment`)}
          description={
            decision === 'return' ? t`Needed: what is to be corrected.` : t`The coordinator’s people alone read it.`
          }
          autosize
          minRows={2}
          maxRows={12}
        />
        <SaveBar form={form} label={isApproved ? <Trans>Return it</Trans> : <Trans>Send the decision</Trans>} />
      </ApiForm>
    </Panel>
  );
}

interface DecisionFieldProps {
  readonly decision: string;
  readonly undecided: boolean;
  readonly onChange: (decision: string) => void;
}

function DecisionField({ decision, undecided, onChange }: DecisionFieldProps) {
  const { t } = useLingui();
  return (
    <Radio.Group
      label={t`What do you decide?`}
      error={undecided ? t`Choose one of the two.` : undefined}
      value={decision}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="approve"
          label={t`Approve`}
          description={t`It may be published as it is. To change it, somebody must return it first.`}
        />
        <Radio
          value="return"
          label={t`Return`}
          description={t`It goes back to its authors, with the comment that says what to correct.`}
        />
      </Stack>
    </Radio.Group>
  );
}
