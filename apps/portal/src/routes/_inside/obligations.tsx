// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { obligationsAddress } from '~/features/obligations/address';
import { ObligationsPage } from '~/features/obligations/obligations-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/obligations')({
  validateSearch: obligationsAddress,
  loader: words('obligations'),
  component: ObligationsPage,
});
