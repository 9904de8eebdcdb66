// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, TextInput } from '@mantine/core';
import { serverNow } from '~/api/server-clock';
import type { ObligationFactsFragment } from '~/graphql/graphql';
import { ApiForm } from '~/ui/api-form';
import { useClockWords } from '~/ui/clock-words';
import { DateTimeField } from '~/ui/date-time-field';
import { Dialog } from '~/ui/dialog';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { RecordFiling } from './incident-documents';

interface FilingDialogProps {
  readonly clock: ObligationFactsFragment;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const MINUTE_MS = 60_000;
/** This minute, or the start of a clock that started within it: nobody filed before. */
const nowFor = ({ startsAt }: ObligationFactsFragment): string => {
  const minute = Math.floor(serverNow().getTime() / MINUTE_MS) * MINUTE_MS;
  return new Date(Math.max(minute, new Date(startsAt).getTime())).toISOString();
};

/** A named person says that he filed with the authority. */
export function FilingDialog({ clock, title, onClose, onSaved }: FilingDialogProps) {
  const { t } = useLingui();
  const words = useClockWords();
  const form = useApiForm({
    document: RecordFiling,
    initial: {
      filedAt: (clock.filedBy == null ? undefined : clock.metAt) ?? nowFor(clock),
      channel: clock.channel ?? '',
      externalReference: clock.externalReference ?? '',
    },
    draft: `filing/${clock.id}`,
    variables: ({ filedAt, channel, externalReference }) => ({
      input: {
        obligationId: clock.id,
        filedAt,
        channel: channel || null,
        externalReference: externalReference || null,
      },
    }),
    onSaved,
  });
  const to = words.recipients(clock.recipients);
  const rule = words.profile(clock.profile);
  const step = words.stage(clock.stage);
  return (
    <Dialog title={title} onClose={onClose}>
      <Text mb="sm">
        <Trans>
          {rule}, {step}. Prahari has not sent anything to {to}: here you record that you have, when and how.
        </Trans>
      </Text>
      <ApiForm form={form}>
        <DateTimeField {...form.field('filedAt', t`Filed at`)} required />
        <TextInput
          {...form.field('channel', t`How it was filed`)}
          description={t`As: e-mail, telephone, fax, the authority’s portal, by hand.`}
        />
        <TextInput
          {...form.field('externalReference', t`Number given by the authority`)}
          description={t`It can be added later.`}
        />
        <SaveBar form={form} label={t`Record it`}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </SaveBar>
      </ApiForm>
    </Dialog>
  );
}
