// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { EditAdvisoryPage } from '~/features/advisory-editor/edit-advisory-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/$reference/edit')({
  loader: words('advisory-editor'),
  component: EditAdvisoryPage,
});
