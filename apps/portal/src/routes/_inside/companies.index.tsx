// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { CompaniesPage } from '~/features/companies/companies-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/companies/')({
  validateSearch: ({ q }): { readonly q?: string } => (typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
  loader: words('companies'),
  component: CompaniesPage,
});
