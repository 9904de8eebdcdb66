// SPDX-License-Identifier: Apache-2.0
import { createFileRoute, redirect } from '@tanstack/react-router';
import { openClient } from '~/api/client';
import { currentViewer } from '~/session/viewer';
import { ErrorPage, FailedToLoad, NotFoundPage } from '~/shell/error-pages';
import { InsideShell } from '~/shell/inside-shell';
import { PageFrame } from '~/shell/page-frame';

export const Route = createFileRoute('/_inside')({
  beforeLoad: async ({ location }) => {
    const [{ data: viewer, failure }, client] = await Promise.all([currentViewer(), openClient()]);
    if (failure?.code === 'UNAUTHENTICATED') throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (failure) throw new FailedToLoad(failure);
    return { viewer, client };
  },
  component: InsideShell,
  notFoundComponent: NotFoundPage,
  errorComponent: (props) => (
    <PageFrame>
      <ErrorPage {...props} />
    </PageFrame>
  ),
});
