// SPDX-License-Identifier: Apache-2.0
import { createRootRoute, Outlet } from '@tanstack/react-router';
import { ErrorPage, NotFoundPage } from '~/shell/error-pages';
import { PageFrame } from '~/shell/page-frame';

export const Route = createRootRoute({
  component: Outlet,
  errorComponent: (props) => (
    <PageFrame>
      <ErrorPage {...props} />
    </PageFrame>
  ),
  notFoundComponent: () => (
    <PageFrame>
      <NotFoundPage />
    </PageFrame>
  ),
});
