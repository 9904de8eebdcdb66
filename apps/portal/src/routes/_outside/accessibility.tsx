// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AccessibilityPage } from '~/features/about/accessibility-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/accessibility')({
  loader: words('about'),
  component: AccessibilityPage,
});
