// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { IncidentPage } from '~/features/incident/incident-page';
import { type Tab, tabOf } from '~/features/incident/tab-names';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/incidents/$reference/')({
  validateSearch: ({ tab }): { readonly tab?: Tab } => {
    const known = tabOf(tab);
    return known === undefined ? {} : { tab: known };
  },
  loader: words('incident'),
  component: IncidentPage,
});
