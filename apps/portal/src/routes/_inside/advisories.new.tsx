// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { NewAdvisoryPage } from '~/features/advisory-editor/new-advisory-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/new')({
  loader: words('advisory-editor'),
  component: NewAdvisoryPage,
});
