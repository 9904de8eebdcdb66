// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { CompanyPage } from '~/features/companies/company-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/companies/$code')({
  validateSearch: ({ made }): { readonly made?: boolean } => (made === true ? { made } : {}),
  loader: words('companies'),
  component: CompanyPage,
});
