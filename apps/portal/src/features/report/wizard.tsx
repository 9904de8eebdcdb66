// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { useKeepsDrafts } from '~/drafts/draft-store';
import { useUnsent } from '~/session/unsent';
import { PageTitle } from '~/ui/page-title';
import { ClockPanel } from './clock-panel';
import { ReportNotices } from './report-notices';
import { stepWords } from './report-steps';
import { type Step, STEPS } from './step-names';
import { SendButtons } from './send-buttons';
import { SavedStatus } from './saved-status';
import { AlreadyClosed, JustSent } from './sent-panel';
import { StepNav } from './step-nav';
import { StepFields } from './step-fields';
import { useOpenReport, useReportState } from './use-report';
import { useStage } from './use-stage';
import { useFieldFocus, WizardNavigation } from './wizard-navigation';
import classes from './report.module.css';

interface WizardProps {
  readonly step: Step | undefined;
  readonly goTo: (step: Step) => void;
  /** Begins an empty report. */
  readonly onAnew: () => void;
  /** At the address of new reports: once it is sent, there is nothing to do here. */
  readonly isNew: boolean;
}

export function Wizard({ step, goTo, onAnew, isNew }: WizardProps) {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const sent = useReportState((state) => state.sent);
  const status = useReportState(({ server }) => server?.status);
  const reference = useReportState(({ server }) => server?.reference);
  const unsaved = useReportState((state) => (state.values === state.base ? 0 : store.changed().length));
  const isTyping = useReportState(({ typed }) => typed.value.trim() !== '');
  const wasSubmitted = status !== undefined && status !== 'DRAFT';
  // Drafts are on the server within seconds; what is not there yet is on the device.
  useUnsent({ dirty: (unsaved > 0 || isTyping) && !sent, kept: useKeepsDrafts() });
  const title = wasSubmitted ? t`Further report` : t`Incident report`;
  if (sent || (isNew && wasSubmitted && unsaved === 0)) return <JustSent />;
  if (status === 'WITHDRAWN' || status === 'CLOSED') return <AlreadyClosed />;
  return (
    <WizardNavigation goTo={goTo}>
      <PageTitle
        title={title}
        above={reference === undefined ? undefined : <span className="mono">{reference}</span>}
      />
      <div className={classes['wizard']}>
        <StepNav current={step ?? firstStep(wasSubmitted)} goTo={goTo} />
        <ClockPanel />
        <StepForm step={step ?? firstStep(wasSubmitted)} goTo={goTo} onAnew={onAnew} />
      </div>
    </WizardNavigation>
  );
}

/** What is new in a further report is most often what was done. */
const firstStep = (wasSubmitted: boolean): Step => (wasSubmitted ? 'response' : 'contact');

interface StepFormProps {
  readonly step: Step;
  readonly goTo: (step: Step) => void;
  readonly onAnew: () => void;
}

/** One subject. Enter goes on, Ctrl+Enter goes to the end; nothing is needed to go on. */
function StepForm({ step, goTo, onAnew }: StepFormProps) {
  const { i18n } = useLingui();
  const stage = useStage();
  const heading = useStepHeading(step);
  useFieldFocus(step);
  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  const next = STEPS[index + 1];
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    if (next) goTo(next);
  };
  const goToEnd = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || step === 'check') return;
    event.preventDefault();
    goTo('check');
  };
  const number = index + 1;
  const count = STEPS.length;
  return (
    <form noValidate className={classes['form']} onSubmit={goOn} onKeyDown={goToEnd}>
      <SavedStatus />
      <ReportNotices onAnew={onAnew} />
      <Title order={2} tabIndex={-1} ref={heading}>
        {i18n._(stepWords[step])}{' '}
        <span className={classes['count']}>
          <Trans>
            {number} of {count}
          </Trans>
        </span>
      </Title>
      <StepFields step={step} stage={stage.stage} />
      <div className={classes['bar']}>
        <div className={classes['buttons']}>
          {before && (
            <Button variant="default" onClick={() => goTo(before)}>
              <Trans>Back</Trans>
            </Button>
          )}
          {next && (
            <Button type="submit">
              <Trans context="to the next step">Next</Trans>
            </Button>
          )}
          {step === 'check' && <SendButtons />}
          {next && next !== 'check' && (
            <Button variant="subtle" onClick={() => goTo('check')} aria-keyshortcuts="Control+Enter">
              <Trans>Go to the end</Trans>
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

/** The heading takes the focus when another step comes, so that the keyboard begins there. */
function useStepHeading(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current !== step) heading.current?.focus({ preventScroll: true });
    last.current = step;
  }, [step]);
  return heading;
}
