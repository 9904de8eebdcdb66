// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { Transition } from '@prahari/incident-lifecycle';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { ask } from '~/api/client';
import type { Failure } from '~/api/failure';
import type { ClosureReason, IncidentStatus } from '~/graphql/enums';
import { useViewer } from '~/session/viewer';
import { ApiForm } from '~/ui/api-form';
import { Dialog } from '~/ui/dialog';
import { FailureMessage } from '~/ui/failure-message';
import { useLabels } from '~/ui/labels';
import { SaveBar } from '~/ui/save-bar';
import { sameWords } from '~/ui/same-words';
import { type ApiForm as Form, useApiForm } from '~/ui/use-api-form';
import { ChangeStatus, IncidentPageDocument, type IncidentShown } from './incident-documents';
import { transitionsFor } from './incident-rights';
import { WhatChanged } from './what-changed';

export interface StatusStep {
  readonly title: string;
  /** What happens then, in words. */
  readonly explained: string;
  readonly action: string;
  readonly grave?: boolean;
  /** One, or several to choose from. */
  readonly targets: readonly Transition[];
}

interface StatusDialogProps {
  readonly incident: IncidentShown;
  readonly step: StatusStep;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

interface Values {
  readonly status: IncidentStatus;
  readonly reason: string;
  readonly closureReason: ClosureReason | '';
  readonly closureNote: string;
}

/** One change of status. Where somebody was faster, it shows what changed and offers to go on. */
export function StatusDialog({ incident, step, onClose, onSaved }: StatusDialogProps) {
  const viewer = useViewer();
  const [fresh, setFresh] = useState<IncidentShown>();
  const [lost, setLost] = useState<Failure>();
  const [first] = step.targets;
  const [target, setTarget] = useState(first?.to ?? 'INVESTIGATING');
  const current = fresh ?? incident;
  const read = () => ask(IncidentPageDocument, { reference: incident.reference });
  const lookAgain = async () => {
    const { data, failure } = await read();
    setLost(failure);
    if (data !== undefined) setFresh(data.incident);
  };
  const initial: Values = { status: target, reason: '', closureReason: '', closureNote: '' };
  const form = useApiForm({
    document: ChangeStatus,
    initial,
    draft: `incident/${incident.id}/status/${step.targets.map(({ to }) => to).join('-')}`,
    variables: (values) => ({ input: inputOf(current, target, values) }),
    onSaved,
    wasKept: async (values) => {
      const { data } = await read();
      const isKept = data !== undefined && isResult(data.incident, inputOf(current, target, values));
      if (isKept) onSaved();
      return isKept;
    },
    onFailure: ({ code }) => {
      if (code !== 'STALE_VERSION' && code !== 'INVALID_TRANSITION') return false;
      if (code === 'INVALID_TRANSITION' && fresh === undefined && !isStale(incident, target, viewer)) return false;
      void lookAgain();
      return true;
    },
  });
  const possible = transitionsFor(viewer, current).some(({ to }) => to === target);
  return (
    <Dialog title={step.title} onClose={onClose}>
      {lost && <FailureMessage failure={lost} onRetry={() => void lookAgain()} />}
      {fresh && <WhatChanged before={incident} after={fresh} possible={possible} />}
      {fresh === undefined && <Text mb="sm">{step.explained}</Text>}
      <ApiForm form={form}>
        <StatusFields form={form} step={step} target={target} onTarget={setTarget} />
        {possible ? (
          <SaveBar form={form} label={fresh ? <Trans>Go on with my change</Trans> : step.action}>
            <CancelButton onClose={onClose} />
          </SaveBar>
        ) : (
          <CancelButton onClose={onClose} />
        )}
      </ApiForm>
    </Dialog>
  );
}

/** The table that the page showed allowed it: if the API does not, the state is another one now. */
const isStale = (incident: IncidentShown, target: IncidentStatus, viewer: ReturnType<typeof useViewer>): boolean =>
  target !== 'CLOSED' && transitionsFor(viewer, incident).some(({ to }) => to === target);

const CancelButton = ({ onClose }: { readonly onClose: () => void }) => (
  <Button variant="default" onClick={onClose}>
    <Trans>Cancel</Trans>
  </Button>
);

function inputOf({ id, version }: IncidentShown, status: IncidentStatus, values: Values) {
  const closes = status === 'CLOSED';
  return {
    incidentId: id,
    status,
    expectedVersion: version,
    reason: values.reason || null,
    closureReason: closes ? values.closureReason || null : null,
    closureNote: closes ? values.closureNote || null : null,
  };
}

/** Whether the incident is what this change made of it, in its words. */
function isResult({ version, status, timeline }: IncidentShown, input: ReturnType<typeof inputOf>): boolean {
  const said = [input.reason, input.closureNote].filter((words) => words !== null).join('\n\n');
  const last = timeline.filter(({ kind }) => kind === 'incident.status-changed').at(-1);
  return version === input.expectedVersion + 1 && status === input.status && sameWords(last?.note, said);
}

interface StatusFieldsProps {
  readonly form: Form<Values>;
  readonly step: StatusStep;
  readonly target: IncidentStatus;
  readonly onTarget: (status: IncidentStatus) => void;
}

function StatusFields({ form, step, target, onTarget }: StatusFieldsProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const needs = step.targets.find(({ to }) => to === target)?.needs ?? 'nothing';
  return (
    <Stack gap="md">
      {step.targets.length > 1 && (
        <Radio.Group
          label={t`New status`}
          value={target}
          onChange={(value) => {
            onTarget(value);
          }}
        >
          <Stack gap="xs" mt={4}>
            {step.targets.map(({ to }) => (
              <Radio key={to} value={to} label={labels.incidentStatus[to]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {needs === 'closure' && (
        <>
          <NativeSelect
            {...form.field('closureReason', t`Reason for closing`)}
            data={[
              { value: '', label: t`Choose one` },
              ...Object.entries(labels.closureReason).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Textarea
            {...form.field('closureNote', t`Note for the company`)}
            description={t`What came of its report, in words. The company reads it.`}
            autosize
            minRows={3}
            maxRows={12}
          />
        </>
      )}
      {needs !== 'closure' && target !== 'ACKNOWLEDGED' && (
        <Textarea
          {...form.field('reason', needs === 'reason' ? t`Why` : t`Why (may stay empty)`)}
          description={t`Both sides read it in the record of changes.`}
          autosize
          minRows={2}
          maxRows={8}
        />
      )}
    </Stack>
  );
}
