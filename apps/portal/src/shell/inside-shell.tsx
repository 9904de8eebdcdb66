// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { Provider } from 'urql';
import { loadWords } from '~/i18n/words';
import { OwnerProvider } from '~/session/owner';
import { useSessionEnded } from '~/session/session';
import { useViewer } from '~/session/viewer';
import { useEmergencyNumbers } from './keep-numbers';
import { MainNavigation } from './main-navigation';
import { PageFrame } from './page-frame';
import { Person } from './person';

const SessionEndedDialog = lazy(() =>
  Promise.all([import('~/features/sign-in/session-ended-dialog'), loadWords('sign-in')]).then(
    ([{ SessionEndedDialog: dialog }]) => ({ default: dialog }),
  ),
);

export function InsideShell() {
  const viewer = useViewer();
  const { client } = getRouteApi('/_inside').useRouteContext();
  const ended = useSessionEnded();
  useEmergencyNumbers();
  return (
    <Provider value={client}>
      <OwnerProvider value={viewer.id}>
        <PageFrame person={<Person />} nav={<MainNavigation />}>
          <Outlet />
        </PageFrame>
        {ended && (
          <Suspense>
            <SessionEndedDialog viewer={viewer} />
          </Suspense>
        )}
      </OwnerProvider>
    </Provider>
  );
}
