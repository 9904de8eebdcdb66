// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { PrintPage } from '~/features/incident/print-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/incidents/$reference/print')({
  validateSearch: ({ report }): { readonly report?: number } => (typeof report === 'number' ? { report } : {}),
  loader: words('incident'),
  component: PrintPage,
});
