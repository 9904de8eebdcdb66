// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { ReviewAdvisoryPage } from '~/features/advisory-editor/review-advisory-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/advisories/$reference/review')({
  loader: words('advisory-editor'),
  component: ReviewAdvisoryPage,
});
