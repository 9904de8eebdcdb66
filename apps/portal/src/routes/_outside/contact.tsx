// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { ContactPage } from '~/features/about/contact-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/contact')({ loader: words('about'), component: ContactPage });
