// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { HomePage } from '~/features/home/home-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/')({ loader: words('home'), component: HomePage });
