// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '~/features/sign-in/sign-in-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/sign-in')({
  validateSearch: ({ next }): { readonly next?: string } => (typeof next === 'string' ? { next } : {}),
  loader: words('sign-in'),
  component: SignInPage,
});
