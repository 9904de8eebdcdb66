// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { TermsPage } from '~/features/about/terms-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/terms')({ loader: words('about'), component: TermsPage });
