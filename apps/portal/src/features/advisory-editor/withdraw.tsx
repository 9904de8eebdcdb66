// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, Textarea } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { Panel } from '~/ui/panel';
import { WithdrawAdvisory } from './documents';
import type { StepProps } from './next-step';
import { useStepForm } from './step-form';

/** Takes a published advisory back: it stays readable, marked, with the reason. */
export function Withdraw({ advisory, onReload }: StepProps) {
  const { t } = useLingui();
  const [asks, setAsks] = useState(false);
  const form = useStepForm({ document: WithdrawAdvisory, advisory, name: 'withdraw', leadsTo: 'WITHDRAWN', onReload });
  const confirm = async () => {
    await form.submit();
    setAsks(false);
  };
  return (
    <Panel title={<Trans>Withdraw</Trans>}>
      <ApiForm form={{ ...form, submit: () => Promise.resolve(setAsks(true)) }}>
        <Textarea
          {...form.field('comment', t`Why it is withdrawn`)}
          description={t`Every reader sees it above the advisory.`}
          autosize
          minRows={2}
          maxRows={10}
        />
        <Button type="submit" variant="default" w="fit-content">
          <Trans>Withdraw …</Trans>
        </Button>
        <ConfirmDialog
          opened={asks}
          title={t`Withdraw ${advisory.reference}?`}
          action={<Trans>Withdraw it</Trans>}
          grave
          busy={form.saving}
          onConfirm={() => void confirm()}
          onClose={() => setAsks(false)}
        >
          <Text>
            <Trans>
              This can’t be taken back. Nothing in it is due any more; a revision that is being prepared is lost. Who
              has it can still read it, marked as withdrawn.
            </Trans>
          </Text>
        </ConfirmDialog>
      </ApiForm>
    </Panel>
  );
}
