// SPDX-License-Identifier: Apache-2.0
import type { TypedDocumentNode } from 'urql';
import { Text } from '@mantine/core';
import { Sentence } from '~/i18n/sentence';
import type { Failure } from '~/api/failure';
import type { AdvisoryStepInput } from '~/graphql/graphql';
import { Panel } from '~/ui/panel';
import { useApiForm } from '~/ui/use-api-form';
import { Trans } from '@lingui/react/macro';
import type { Edited } from './content';

interface StepOptions<Data> {
  readonly document: TypedDocumentNode<Data, { input: AdvisoryStepInput }>;
  readonly advisory: Edited;
  /** Under which the comment is kept until it is sent. */
  readonly name: string;
  readonly onDone: (data: Data) => void;
}

/** A form that takes one step of an advisory, with what is said to it. */
export function useStepForm<Data>({ document, advisory, name, onDone }: StepOptions<Data>) {
  return useApiForm({
    document,
    initial: { comment: '' },
    draft: `advisory/${advisory.id}/${name}`,
    variables: ({ comment }) => ({ input: stepInput(advisory, comment) }),
    onSaved: onDone,
  });
}

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
