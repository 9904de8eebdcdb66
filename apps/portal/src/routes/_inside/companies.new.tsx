// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { NewCompanyPage } from '~/features/companies/new-company-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/companies/new')({
  loader: words('companies'),
  component: NewCompanyPage,
});
