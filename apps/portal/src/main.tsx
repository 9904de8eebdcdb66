// SPDX-License-Identifier: Apache-2.0
import './trusted-types';
import './styles';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { storedLanguage, switchLanguage } from './i18n/language';
import { routeTree } from './route-tree.gen';
import { mayHaveSession } from './session/device';
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

/** Code and words of the page travel while the server tells who is signed in. */
function loadAhead(): void {
  if (!mayHaveSession()) return;
  const [routes] = router.getMatchedRoutes(location.pathname);
  for (const route of routes) {
    // A loader loads words, and asks for nothing. What fails here fails again where it is shown.
    const loadWords = route.options.loader as (() => Promise<void>) | undefined;
    void Promise.all([router.loadRouteChunk(route), loadWords?.()]).catch(() => undefined);
  }
}

/** Not with await at the top: the parts of the page wait for this file to end. */
async function start(root: HTMLElement): Promise<void> {
  // First the language: words are loaded in the one that is wanted.
  const language = switchLanguage(storedLanguage());
  loadAhead();
  await Promise.all([language, router.load()]);
  // public/old-browser.js shows something else.
  if (root.dataset['plain']) return;
  const page = (
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
    </I18nProvider>
  );
  // A transition: drawn in slices between which a slow device answers to keys and touches.
  startTransition(() => createRoot(root).render(page));
  keepForOffline();
}

void start(document.getElementById('root') as HTMLElement);
