// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import type { ReactNode } from 'react';
import { Stack } from '@mantine/core';
import type { ReportStage } from '~/graphql/enums';
import type { Step } from './step-names';
import { CheckStep } from './steps/check-step';
import { ContactStep } from './steps/contact-step';
import { FilesStep } from './steps/files-step';
import { ImpactStep } from './steps/impact-step';
import { IndicatorsStep } from './steps/indicators-step';
import { ResponseStep } from './steps/response-step';
import { SharingStep } from './steps/sharing-step';
import { WhatStep } from './steps/what-step';
import { WhenStep } from './steps/when-step';
import { WhereStep } from './steps/where-step';

interface StepFieldsProps {
  readonly step: Step;
  readonly stage: ReportStage;
}

export function StepFields({ step, stage }: StepFieldsProps) {
  return (
    <Stack gap="lg" key={step}>
      {fieldsOfStep(step, stage)}
    </Stack>
  );
}

function fieldsOfStep(step: Step, stage: ReportStage): ReactNode {
  switch (step) {
    case 'contact':
      return <ContactStep />;
    case 'when':
      return <WhenStep />;
    case 'what':
      return <WhatStep />;
    case 'where':
      return <WhereStep />;
    case 'impact':
      return <ImpactStep />;
    case 'response':
      return <ResponseStep isFinal={stage === 'FINAL'} />;
    case 'indicators':
      return <IndicatorsStep />;
    case 'files':
      return <FilesStep />;
    case 'sharing':
      return <SharingStep />;
    case 'check':
      return <CheckStep />;
  }
}
