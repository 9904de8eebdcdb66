// SPDX-License-Identifier: Apache-2.0
import type { TypedDocumentNode } from 'urql';
import { Text } from '@mantine/core';
import { Sentence } from '~/i18n/sentence';
import { ask } from '~/api/client';
import type { Failure } from '~/api/failure';
import type { AdvisoryStatus } from '~/graphql/enums';
import type { AdvisoryStepInput } from '~/graphql/graphql';
import { Panel } from '~/ui/panel';
import { sameWords } from '~/ui/same-words';
import { useApiForm } from '~/ui/use-api-form';
import { Trans } from '@lingui/react/macro';
import { type Edited, workingStatus } from './content';
import { AdvisoryToEdit } from './documents';
import type { StepProps } from './next-step';

interface StepOptions<Data> extends StepProps {
  readonly document: TypedDocumentNode<Data, { input: AdvisoryStepInput }>;
  /** Under which the comment is kept until it is sent. */
  readonly name: string;
  readonly leadsTo: AdvisoryStatus;
}

/** A form that takes one step of an advisory, with what is said to it. */
export function useStepForm<Data>({ document, advisory, name, leadsTo, onReload }: StepOptions<Data>) {
  return useApiForm({
    document,
    initial: { comment: '' },
    draft: `advisory/${advisory.id}/${name}`,
    variables: ({ comment }) => ({ input: stepInput(advisory, comment) }),
    ...endsOf({ advisory, onReload }, () => leadsTo),
  });
}

/** What follows a step: the page shows where the advisory stands now, also where somebody was faster. */
export const endsOf = <Values extends { readonly comment?: string }>(
  { advisory, onReload }: StepProps,
  leadsTo: (values: Values) => AdvisoryStatus,
) => ({
  onSaved: onReload,
  onFailure: ({ code }: Failure) => {
    if (code === 'STALE_VERSION' || code === 'INVALID_TRANSITION') onReload();
    return false;
  },
  wasKept: async (values: Values) => {
    const { data } = await ask(AdvisoryToEdit, { id: advisory.id });
    if (data?.advisory.version !== advisory.version + 1) return false;
    const status = workingStatus(data.advisory);
    const { reviewComment, withdrawalNote } = data.advisory;
    const said = status === 'WITHDRAWN' ? withdrawalNote : reviewComment;
    return status === leadsTo(values) && sameWords(said, values.comment);
  },
});

export const stepInput = ({ id, version }: Edited, comment: string): AdvisoryStepInput => ({
  id,
  expectedVersion: version,
  comment: comment.trim() === '' ? null : comment,
});

/** Why this person may not, in the API's words: the summary of a form has its own for this code. */
export function Refused({ failure }: { readonly failure: Failure | undefined }) {
  if (failure?.code !== 'FORBIDDEN' || failure.message === '') return null;
  return (
    <div role="alert">
      <Panel edge="late">
        <Text fw={600}>
          <Sentence of={failure.message} />
        </Text>
        <Text size="sm">
          <Trans>Two people must have read an advisory before it goes out. Ask another approver.</Trans>
        </Text>
      </Panel>
    </div>
  );
}
