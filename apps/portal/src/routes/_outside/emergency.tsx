// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { EmergencyPage } from '~/features/emergency/emergency-page';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_outside/emergency')({ loader: words('emergency'), component: EmergencyPage });
