// SPDX-License-Identifier: Apache-2.0
// Makes what the portal's sources are compiled with: the types of its documents and the tree of its routes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadContext } from '@graphql-codegen/cli';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
const portal = path.join(root, 'apps/portal');
process.chdir(root);

const routes = getConfig(
  {
    target: 'react',
    routesDirectory: path.join(portal, 'src/routes'),
    generatedRouteTree: path.join(portal, 'src/route-tree.gen.ts'),
    tmpDir: path.join(root, 'node_modules/.cache/tanstack'),
    disableLogging: true,
  },
  portal,
);
await new Generator({ config: routes, root: portal }).run();

const documents = await loadContext(path.join(portal, 'codegen.ts'));
documents.updateConfig({ silent: true, errorsOnly: true });
await generate(documents, true);

/** A route without the words of its feature would show ids. */
function routesWithoutWords() {
  const folder = path.join(portal, 'src/routes');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      const shown = [...source.matchAll(/from '~\/features\/([\w-]+)\//g)].map(([, feature]) => feature);
      const loaded = [...source.matchAll(/words\(([^)]*)\)/g)].map(([, features]) => features).join();
      return [...new Set(shown)]
        .filter((feature) => !loaded.includes(`'${feature}'`))
        .map((feature) => `apps/portal/src/routes/${file}: add loader: words('${feature}') of ~/i18n/words.`);
    });
}

const lacking = routesWithoutWords();
if (lacking.length > 0) {
  console.error(lacking.join('\n'));
  process.exitCode = 1;
}
