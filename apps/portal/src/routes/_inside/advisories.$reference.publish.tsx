// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { PublishAdvisoryPage } from '~/features/advisory-editor/publish-advisory-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/$reference/publish')({
  loader: words('advisory-editor'),
  component: PublishAdvisoryPage,
});
