// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '~/features/account/account-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/account')({ loader: words('account'), component: AccountPage });
