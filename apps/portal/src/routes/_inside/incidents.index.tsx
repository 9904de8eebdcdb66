// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { incidentsAddress } from '~/features/incidents-list/address';
import { IncidentsListPage } from '~/features/incidents-list/incidents-list-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/incidents/')({
  validateSearch: incidentsAddress,
  loader: words('incidents-list'),
  component: IncidentsListPage,
});
