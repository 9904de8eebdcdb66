// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { expect, test } from '@playwright/test';

const root = path.join(import.meta.dirname, '../../..');
const textsIn = (folder: string, ending: RegExp) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !/node_modules|(^|\/)dist\//.test(file))
    .map((file) => path.join(folder, file));

/** Nobody is called so: the product supports what a rule asks, and names the rule. */
const CLAIM = /\bcompliant\b|\bcompliance (with|is) (achieved|assured|guaranteed)|अनुपालक|पूर्णतः अनुपालित/i;
/** Sentences that say that nothing of the kind is said. */
const DENIALS = /never (said|claimed)|is not claimed/i;

test('nobody is ever called compliant: neither in English nor in Hindi, nor in the documents', () => {
  const files = [
    ...textsIn('apps/portal/src', /\.po$/),
    ...textsIn('apps/portal/public', /\.(html|js)$/),
    ...textsIn('docs', /\.md$/),
    'apps/portal/index.html',
    'README.md',
  ];
  const claims = files.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter((line) => CLAIM.test(line) && !DENIALS.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(claims).toEqual([]);
});

test('every word of the portal has its Hindi', () => {
  const missing = textsIn('apps/portal/src', /hi\.po$/).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\nmsgid "(.+)"\nmsgstr ""\n(?!")/g)].map(
      ([, sentence = '']) => `${file}: ${sentence}`,
    ),
  );
  expect(missing).toEqual([]);
});

// What is not in a catalogue is shown as the name that the build gave it.
test('the catalogues hold the words of the sources, each and no other', async () => {
  const catalogues = await getCatalogs(getConfig({ cwd: root }));
  const differences = await Promise.all(
    catalogues.map(async (catalogue) => {
      const used = (await catalogue.collect()) ?? {};
      const kept = await Promise.all(['en', 'hi'].map((language) => catalogue.read(language)));
      const lacking = Object.keys(used).filter((id) => kept.some((words) => !(id in words)));
      const unused = kept.flatMap((words) => Object.keys(words).filter((id) => !(id in used)));
      return [...lacking, ...unused].map(
        (id) => `${path.relative(root, catalogue.path)}: ${used[id]?.message ?? kept[0]?.[id]?.message ?? id}`,
      );
    }),
  );
  expect(differences.flat(), 'Run npm run portal:extract.').toEqual([]);
});
