// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { DevelopersPage } from '~/features/developers/developers-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/developers')({ loader: words('developers'), component: DevelopersPage });
