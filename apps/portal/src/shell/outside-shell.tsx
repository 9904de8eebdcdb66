// SPDX-License-Identifier: Apache-2.0
import { Outlet } from '@tanstack/react-router';
import { PageFrame } from './page-frame';

/** In a file of its own: what is inside is not loaded to sign in. */
export function OutsideShell() {
  return (
    <PageFrame>
      <Outlet />
    </PageFrame>
  );
}
