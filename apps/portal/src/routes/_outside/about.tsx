// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { AboutPage } from '~/features/about/about-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/about')({ loader: words('about'), component: AboutPage });
