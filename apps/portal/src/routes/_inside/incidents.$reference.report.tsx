// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { IncidentReportPage } from '~/features/report/report-page';
import { isStep, type Step } from '~/features/report/step-names';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/incidents/$reference/report')({
  validateSearch: ({ step }: Record<string, unknown>): { readonly step?: Step } => (isStep(step) ? { step } : {}),
  loader: words('report'),
  component: IncidentReportPage,
});
