// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { NewReportPage } from '~/features/report/report-page';
import { isStep, type Step } from '~/features/report/step-names';
import { words } from '~/i18n/words';

export interface NewReportSearch {
  readonly draft?: string;
  readonly step?: Step;
}

export const Route = createFileRoute('/_inside/report/new')({
  validateSearch: ({ draft, step }: Record<string, unknown>): NewReportSearch => ({
    ...(typeof draft === 'string' && { draft: draft.slice(0, 64) }),
    ...(isStep(step) && { step }),
  }),
  loader: words('report'),
  component: NewReportPage,
});
