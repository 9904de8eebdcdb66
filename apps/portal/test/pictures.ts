// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { expect, signIn, test } from './support/story.js';

const FOLDER = path.join(import.meta.dirname, '../../../docs/pictures');

interface Picture {
  readonly name: string;
  readonly as: string;
  readonly path: string;
  readonly language: 'en' | 'hi';
  readonly scheme: 'light' | 'dark';
  readonly width: 360 | 1280;
}

const wide = { width: 1280, scheme: 'light', language: 'en' } as const;
const phone = { width: 360, scheme: 'dark', language: 'hi' } as const;

/** What README and docs/ show: the main screens, as the demo fills them. */
const PICTURES: readonly Picture[] = [
  { ...wide, name: 'home-coordinator', as: 'incident-handler@west.example', path: '/' },
  { ...phone, name: 'home-reporter-hindi', as: 'incident-reporter@east.example', path: '/' },
  { ...wide, name: 'incident', as: 'ciso@east.example', path: '/incidents/EAST-2026-0001' },
  { ...wide, name: 'report', as: 'incident-reporter@east.example', path: '/report/new?step=when' },
  { ...wide, name: 'advisory', as: 'ciso@east.example', path: '/advisories/PRH-2026-0002' },
  { ...wide, name: 'compliance', as: 'advisory-approver@west.example', path: '/compliance' },
  { ...wide, name: 'incidents-hindi', language: 'hi', as: 'ciso@east.example', path: '/incidents' },
  { ...wide, name: 'people', as: 'company-admin@east.example', path: '/people' },
];

for (const { name, as, path: address, language, scheme, width } of PICTURES) {
  test.describe(name, () => {
    test.use({
      locale: language === 'hi' ? 'hi-IN' : 'en-IN',
      viewport: { width, height: width === 360 ? 740 : 800 },
      colorScheme: scheme,
    });
    test('is drawn', async ({ page }) => {
      await signIn(page, as);
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('[data-waiting]')).toHaveCount(0);
      await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    });
  });
}
