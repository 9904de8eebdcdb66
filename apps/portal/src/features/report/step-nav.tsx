// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { isBegun, missingIn, stepOf, stepWords } from './report-steps';
import { type Step, STEPS } from './step-names';
import { useReportState } from './use-report';
import { useStage } from './use-stage';
import classes from './report.module.css';

interface StepNavProps {
  readonly current: Step;
  readonly goTo: (step: Step) => void;
}

/** All steps, each open at any time; a sign and a word tell what was said and what is missing. */
export function StepNav({ current, goTo }: StepNavProps) {
  const { t, i18n } = useLingui();
  const values = useReportState((state) => state.values);
  const { stage } = useStage();
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // On a phone the row of steps is wider than the page.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  const gaps = new Set(missingIn(values, stage).map(stepOf));
  return (
    <nav aria-label={t`Steps of the report`} className={classes['steps']}>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              ref={step === current ? here : undefined}
              className={classes['step']}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => goTo(step)}
            >
              <StepSign isMissing={gaps.has(step)} isBegun={isBegun(values, step)} />
              {i18n._(stepWords[step])}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepSign({ isMissing, isBegun: begun }: { readonly isMissing: boolean; readonly isBegun: boolean }) {
  const sign = isMissing ? '◐' : begun ? '✓' : '○';
  return (
    <span className={classes['sign']}>
      <span aria-hidden="true">{sign}</span>
      <VisuallyHidden>
        {isMissing ? (
          <Trans>something is missing:</Trans>
        ) : begun ? (
          <Trans>filled in:</Trans>
        ) : (
          <Trans>empty:</Trans>
        )}{' '}
      </VisuallyHidden>
    </span>
  );
}
