// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { SentPage } from '~/features/incident/sent-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/incidents/$reference/sent')({
  loader: words('incident'),
  component: SentPage,
});
