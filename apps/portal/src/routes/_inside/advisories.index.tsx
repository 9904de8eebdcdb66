// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AdvisoriesPage } from '~/features/advisories/advisories-page';
import { advisorySearch } from '~/features/advisories/advisory-search';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/')({
  validateSearch: advisorySearch,
  loader: words('advisories'),
  component: AdvisoriesPage,
});
