// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { SaveBar } from '~/ui/save-bar';
import { sameWords } from '~/ui/same-words';
import { useApiForm } from '~/ui/use-api-form';
import type { FullAnswer } from './answer-dialog';
import { VerifyResponseDocument } from './compliance-documents';
import type { Answers } from './use-answers';

export interface VerificationFormProps {
  readonly answer: FullAnswer;
  /** Reads the answer anew, and shows it. */
  readonly lookAgain: () => Promise<FullAnswer | undefined>;
  readonly onTold: Answers['tell'];
}

/** Accepts what a company says, or says what is missing. The answer stays the company's own word. */
export function VerificationForm({ answer, lookAgain, onTold }: VerificationFormProps) {
  const { t } = useLingui();
  const accepted = useRef(true);
  const end = (response: FullAnswer) => {
    accepted.current = true;
    form.mantine.reset();
    form.refresh();
    onTold(response.id, response);
  };
  const form = useApiForm({
    document: VerifyResponseDocument,
    initial: { note: '' },
    draft: `verification/${answer.id}`,
    variables: ({ note }) => ({
      input: {
        responseId: answer.id,
        accepted: accepted.current,
        note: note.trim() === '' ? null : note,
        expectedVersion: answer.version,
      },
    }),
    onSaved: ({ verifyResponse: { response } }) => end(response),
    wasKept: async ({ note }) => {
      const now = await lookAgain();
      const isKept =
        now?.version === answer.version + 1 &&
        (now.verifiedAt != null) === accepted.current &&
        sameWords(now.verificationNote, note);
      if (isKept) end(now);
      return isKept;
    },
    onFailure: ({ code }) => {
      accepted.current = true;
      // The company changed its answer: the newer one appears above.
      if (code === 'STALE_VERSION') void lookAgain();
      return false;
    },
  });
  const sendBack = () => {
    accepted.current = false;
    void form.submit();
  };
  return (
    <ApiForm form={form}>
      <Textarea
        {...form.field('note', t`Remark to the company`)}
        description={t`Needed to send it back: what is missing.`}
        rows={3}
        resize="vertical"
      />
      <SaveBar form={form} label={answer.verifiedAt == null ? <Trans>Verify</Trans> : <Trans>Verify again</Trans>}>
        <Button variant="default" disabled={form.saving} onClick={sendBack}>
          <Trans>Send back</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}
