// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AdvisoryPage } from '~/features/advisories/advisory-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/$reference/')({
  loader: words('advisories'),
  component: AdvisoryPage,
});
