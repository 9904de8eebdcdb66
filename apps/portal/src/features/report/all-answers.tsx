// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { useViewer } from '~/session/viewer';
import { FileLinks } from '~/ui/file-links';
import { Panel } from '~/ui/panel';
import { useArrivals, useIsUploading } from '~/ui/upload-list';
import { Answer } from './answer';
import { ReportFiles } from './report-documents';
import { PersonalDataWarning, useFieldWords } from './report-fields';
import { fieldsOf, stepWords } from './report-steps';
import { type Step, STEPS } from './step-names';
import { NOT_SURE } from './incident-types';
import { CONTACT_KEYS, type Key, type ReportValues } from './report-values';
import { useReportState } from './use-report';
import { useGoTo } from './wizard-navigation';
import classes from './report.module.css';

const FREE_TEXT = [
  'title',
  'description',
  'missionCriticalDetails',
  'actionsTaken',
  'rootCause',
  'correctiveActions',
] as const;

const isGiven = (value: ReportValues[Key]) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Asked only where another answer is so. */
const ONLY_WITH: Partial<Record<Key, (values: ReportValues) => boolean>> = {
  otherIncidentType: ({ incidentTypes }) => incidentTypes.includes(NOT_SURE),
  missionCriticalDetails: ({ missionCritical }) => missionCritical === true,
};

/** All answers, step by step, read only, each step a press away. */
export function AllAnswers() {
  return (
    <>
      {STEPS.filter((step) => step !== 'check').map((step) =>
        step === 'files' ? <FilesAdded key={step} /> : <StepAnswers key={step} step={step} />,
      )}
    </>
  );
}

function StepAnswers({ step }: { readonly step: Step }) {
  const words = useFieldWords();
  const values = useReportState((state) => state.values);
  const fields =
    step === 'contact' && CONTACT_KEYS.every((key) => values[key] === '')
      ? (['ownReference'] as const)
      : fieldsOf[step];
  const given = fields.filter((key) => isGiven(values[key]));
  const open = fields
    .filter((key) => !isGiven(values[key]) && !(key in ONLY_WITH && ONLY_WITH[key]?.(values) !== true))
    .map(words)
    .join('; ');
  return (
    <AnswersPanel step={step}>
      {step === 'contact' && fields.length === 1 && <Myself />}
      {given.length > 0 && (
        <dl className={classes['facts']}>
          {given.map((key) => (
            <div key={key} className={classes['fact']}>
              <dt>{words(key)}</dt>
              <dd>
                <Answer of={key} value={values[key]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {open !== '' && (
        <p className={classes['open']}>
          <Trans>Not known yet: {open}</Trans>
        </p>
      )}
      <PersonalDataWarning
        text={FREE_TEXT.filter((key) => fieldsOf[step].includes(key))
          .map((key) => values[key])
          .join('\n')}
      />
    </AnswersPanel>
  );
}

function AnswersPanel({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const { t, i18n } = useLingui();
  const { goTo } = useGoTo();
  const name = i18n._(stepWords[step]);
  return (
    <Panel
      title={name}
      level={3}
      actions={
        <button type="button" className={classes['link']} aria-label={t`Change: ${name}`} onClick={() => goTo(step)}>
          <Trans>Change</Trans>
        </button>
      }
    >
      {children}
    </Panel>
  );
}

/** What is on the server with the draft; what is still on its way is shown above the page. */
function FilesAdded() {
  const id = useReportState(({ server }) => server?.id);
  const { data, reload } = useLoad(ReportFiles, { id: id ?? '' }, { pause: id === undefined });
  useArrivals(id, reload);
  const files = data?.incident.attachments ?? [];
  const isUploading = useIsUploading(id);
  const isKnown = data !== undefined || id === undefined;
  return (
    <AnswersPanel step="files">
      {files.length > 0 ? (
        <FileLinks files={files} />
      ) : (
        <p className={classes['open']}>
          {isUploading ? <Trans>Still being sent.</Trans> : isKnown && <Trans>No files yet.</Trans>}
        </p>
      )}
    </AnswersPanel>
  );
}

function Myself() {
  const { displayName } = useViewer();
  return (
    <Text mb="xs">
      <Trans>{displayName} can be called, as the account says.</Trans>
    </Text>
  );
}
