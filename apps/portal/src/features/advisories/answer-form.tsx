// SPDX-License-Identifier: Apache-2.0
import { type ChangeEventHandler, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { graphql } from '~/api/graphql';
import type { ResponseStatus } from '~/graphql/enums';
import { useViewer } from '~/session/viewer';
import { ApiForm } from '~/ui/api-form';
import { DayField } from '~/ui/day-field';
import { FilePicker, idsOf } from '~/ui/file-picker';
import { useLabels } from '~/ui/labels';
import { SaveBar } from '~/ui/save-bar';
import { sameWords } from '~/ui/same-words';
import { useApiForm } from '~/ui/use-api-form';
import './advisory-document';
import type { ReadAnswer, ReadRecommendation } from './advisory-document';

const RespondToRecommendation = graphql(`
  mutation RespondToRecommendation($input: RespondToRecommendationInput!) {
    respondToRecommendation(input: $input) {
      response {
        ...WholeAnswer
        recommendation {
          id
          myResponse {
            id
          }
        }
      }
    }
  }
`);

const STATUSES: readonly ResponseStatus[] = ['IN_PROGRESS', 'DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED', 'NOT_STARTED'];
/** For these it tells something when the work is planned to be over. */
const PLANNED: readonly ResponseStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'RISK_ACCEPTED'];

/** The name under which what is typed is kept on the device. */
export const answerDraft = (recommendationId: string): string => `recommendation/${recommendationId}`;

interface AnswerFormProps {
  readonly recommendation: ReadRecommendation;
  /** Reads the answer anew, and shows it. */
  readonly lookAgain: () => Promise<ReadAnswer | undefined>;
  readonly onDone: (saved: boolean) => void;
}

export function AnswerForm({ recommendation, lookAgain, onDone }: AnswerFormProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const { may } = useViewer();
  const [busy, setBusy] = useState(false);
  const [, showFieldsOf] = useState<string>();
  const form = useAnswerForm({ recommendation, lookAgain, onDone });
  const { status: chosen } = form.mantine.getValues();
  const statuses = STATUSES.filter((value) => value !== 'RISK_ACCEPTED' || may('risk:accept'));
  const status = form.field('status', t`How far it is`);
  const { evidenceRequired, number } = recommendation;
  return (
    <ApiForm form={form}>
      <NativeSelect
        {...status}
        data={statuses.map((value) => ({ value, label: labels.responseStatus[value] }))}
        description={may('risk:accept') ? undefined : t`A risk is accepted by your company’s CISO alone.`}
        onChange={(event) => {
          (status['onChange'] as ChangeEventHandler)(event);
          showFieldsOf(event.currentTarget.value);
        }}
      />
      {PLANNED.includes(chosen) && (
        <DayField
          {...form.field('plannedFor', t`Planned for`)}
          description={
            chosen === 'RISK_ACCEPTED' ? t`Until when the risk is accepted.` : t`When you expect it to be done.`
          }
        />
      )}
      <Textarea
        {...form.field('note', t`Note`)}
        description={<NoteHint status={chosen} evidenceRequired={evidenceRequired} />}
        rows={4}
        resize="vertical"
      />
      <FilePicker
        {...form.field('attachmentIds', t`Evidence`)}
        place={{ draft: answerDraft(recommendation.id) }}
        description={evidenceRequired ? t`Evidence is asked for: a file, or what it is in the note.` : undefined}
        onBusy={setBusy}
      />
      <SaveBar
        form={form}
        label={busy ? <Trans>Wait until the files are sent</Trans> : <Trans>Send answer {number}</Trans>}
        disabled={busy}
      >
        <Button variant="default" onClick={() => onDone(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}

function useAnswerForm({ recommendation: { id, myResponse: answer }, lookAgain, onDone }: AnswerFormProps) {
  const said = answer?.status ?? 'NOT_STARTED';
  const begun: ResponseStatus = said === 'NOT_STARTED' ? 'IN_PROGRESS' : said;
  return useApiForm({
    document: RespondToRecommendation,
    initial: {
      status: begun,
      plannedFor: answer?.plannedFor ?? null,
      note: answer?.note ?? '',
      attachmentIds: answer?.evidence ?? [],
    },
    draft: answerDraft(id),
    variables: ({ status, plannedFor, note, attachmentIds }) => ({
      input: {
        recommendationId: id,
        status,
        plannedFor: PLANNED.includes(status) ? plannedFor : null,
        note: note.trim() === '' ? null : note,
        attachmentIds: idsOf(attachmentIds),
        expectedVersion: answer?.version ?? null,
      },
    }),
    onSaved: () => onDone(true),
    wasKept: async ({ status, note }) => {
      const now = await lookAgain();
      const isNext = now?.version === (answer?.version ?? 0) + 1;
      const isKept = isNext && now.status === status && sameWords(now.note, note);
      if (isKept) onDone(true);
      return isKept;
    },
    onFailure: ({ code }) => {
      // What somebody else answered appears above the form, and the next press is for that version.
      if (code === 'STALE_VERSION') void lookAgain();
      return false;
    },
  });
}

interface NoteHintProps {
  readonly status: ResponseStatus;
  readonly evidenceRequired: boolean;
}

function NoteHint({ status, evidenceRequired }: NoteHintProps) {
  if (status === 'NOT_APPLICABLE') return <Trans>Needed: why this does not apply to you.</Trans>;
  if (status === 'RISK_ACCEPTED') return <Trans>Needed: why the risk is accepted, and until when.</Trans>;
  if (status === 'DONE' && evidenceRequired) return <Trans>Needed where you attach no file: what proves it.</Trans>;
  return <Trans>What you did or will do. Write roles, not names.</Trans>;
}
