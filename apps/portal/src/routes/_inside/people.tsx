// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from '~/features/people/people-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/people')({
  validateSearch: ({ company }): { readonly company?: string } => (typeof company === 'string' ? { company } : {}),
  loader: words('people'),
  component: PeoplePage,
});
