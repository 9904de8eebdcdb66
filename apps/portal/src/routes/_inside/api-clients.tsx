// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { ApiClientsPage } from '~/features/api-clients/api-clients-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/api-clients')({
  loader: words('api-clients'),
  component: ApiClientsPage,
});
