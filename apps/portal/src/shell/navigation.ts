// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FileRoutesByTo } from '~/route-tree.gen';
import type { Permission } from '@prahari/permissions';

interface Place {
  readonly to: keyof FileRoutesByTo;
  readonly words: MessageDescriptor;
  /** Any of these shows it; absent: everybody who is signed in. */
  readonly permissions?: readonly Permission[];
}

/** The main navigation. A screen gets its line with its first version. */
export const navigation: readonly Place[] = [
  { to: '/', words: msg`Home` },
  { to: '/incidents', words: msg`Incidents`, permissions: ['incident:read'] },
  { to: '/obligations', words: msg`Clocks`, permissions: ['incident:read'] },
  { to: '/advisories', words: msg`Advisories`, permissions: ['advisory:read'] },
  { to: '/compliance', words: msg`Compliance`, permissions: ['advisory:read'] },
  { to: '/companies', words: msg`Companies`, permissions: ['company:create', 'company:update'] },
  { to: '/people', words: msg`People`, permissions: ['user:read'] },
  { to: '/api-clients', words: msg`API clients`, permissions: ['api-client:manage'] },
  { to: '/developers', words: msg`For developers`, permissions: ['api-client:manage'] },
  { to: '/account', words: msg`My account` },
];

/** The foot of every page. */
export const footer: readonly Place[] = [
  { to: '/emergency', words: msg`Emergency sheet` },
  { to: '/about', words: msg`About` },
  { to: '/contact', words: msg`Contact` },
  { to: '/privacy', words: msg`Privacy` },
  { to: '/terms', words: msg`Terms` },
  { to: '/accessibility', words: msg`Accessibility` },
];
