// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { PrivacyPage } from '~/features/about/privacy-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/privacy')({ loader: words('about'), component: PrivacyPage });
