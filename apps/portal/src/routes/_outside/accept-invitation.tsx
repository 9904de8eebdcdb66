// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AcceptInvitationPage } from '~/features/sign-in/accept-invitation-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/accept-invitation')({
  loader: words('sign-in'),
  component: AcceptInvitationPage,
});
