// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import type { SentFile } from '~/api/send-file';
import type { CommentVisibility } from '~/graphql/enums';
import { ApiForm } from '~/ui/api-form';
import { FilePicker, idsOf } from '~/ui/file-picker';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { AddComment } from './incident-documents';

interface CommentFormProps {
  readonly incidentId: string;
  readonly visibility: CommentVisibility;
  /** The button says where it goes. */
  readonly action: string;
  readonly label: string;
  readonly onSent: () => void;
  /** After the one before was sent. */
  readonly autoFocus: boolean;
}

export function CommentForm({ incidentId, visibility, action, label, onSent, autoFocus }: CommentFormProps) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const draft = `incident/${incidentId}/${visibility}`;
  const form = useApiForm({
    document: AddComment,
    initial: { body: '', attachmentIds: [] as readonly SentFile[] },
    draft,
    variables: ({ body, attachmentIds }, idempotencyKey) => ({
      input: { incidentId, visibility, body, attachmentIds: idsOf(attachmentIds), idempotencyKey },
    }),
    onSaved: onSent,
  });
  return (
    <ApiForm form={form}>
      <Textarea
        {...form.field('body', label)}
        description={t`Write roles, not names. Lists and links may be written in Markdown.`}
        autosize
        minRows={3}
        maxRows={16}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
      />
      <FilePicker {...form.field('attachmentIds', t`Files`)} place={{ draft }} onBusy={setBusy} />
      <SaveBar form={form} label={busy ? t`Wait until the files are sent` : action} disabled={busy} />
    </ApiForm>
  );
}
