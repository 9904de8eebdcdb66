// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AdvisoryPrintPage } from '~/features/advisories/advisory-print-page';
import { words } from '~/i18n/words';

interface Part {
  readonly part?: 'answers' | undefined;
}

export const Route = createFileRoute('/_inside/advisories/$reference/print')({
  validateSearch: ({ part }: Record<string, unknown>): Part => ({ part: part === 'answers' ? part : undefined }),
  loader: words('advisories'),
  component: AdvisoryPrintPage,
});
