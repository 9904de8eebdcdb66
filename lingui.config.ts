// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const portal = path.join(import.meta.dirname, 'apps/portal/src');
const features = readdirSync(path.join(portal, 'features'));

/** `FEATURE=incidents npm run portal:extract` looks at one catalogue alone. */
const only = process.env['FEATURE'];
if (only !== undefined && only !== 'shell' && !existsSync(path.join(portal, 'features', only))) {
  throw new Error(`There is no feature ${only}: name a folder of apps/portal/src/features, or "shell" for the rest.`);
}

const GENERATED = ['**/graphql/**', '**/*.gen.ts'];
const catalogues = [
  {
    name: 'shell',
    path: 'apps/portal/src/locales/{locale}',
    include: ['apps/portal/src'],
    exclude: ['apps/portal/src/features/**', ...GENERATED],
  },
  ...features.map((name) => ({
    name,
    path: `apps/portal/src/features/${name}/locales/{locale}`,
    include: [`apps/portal/src/features/${name}`],
    exclude: GENERATED,
  })),
];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'hi'],
  format: formatter({ lineNumbers: false }),
  catalogs: catalogues
    .filter(({ name }) => only === undefined || only === name)
    .map(({ path: place, include, exclude }) => ({ path: place, include, exclude })),
});
