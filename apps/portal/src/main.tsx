// SPDX-License-Identifier: Apache-2.0
import './trusted-types';
import './styles';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { storedLanguage, switchLanguage } from './i18n/language';
import { routeTree } from './route-tree.gen';
import { keepForOffline } from './shell/service-worker';
import { schemeManager } from './shell/scheme-switch';
import { cssVariablesResolver, theme } from './theme';

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Not with await at the top: the parts of the page wait for this file to end. */
async function start(root: HTMLElement): Promise<void> {
  // Words and the page's code travel together.
  await Promise.all([switchLanguage(storedLanguage()), router.load()]);
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <RouterProvider router={router} />
      </MantineProvider>
    </I18nProvider>,
  );
  keepForOffline();
}

void start(document.getElementById('root') as HTMLElement);
