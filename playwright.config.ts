// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { browserPath } from './apps/portal/test/support/browser-path.js';
import type { Link } from './apps/portal/test/support/weak-link.js';

const AT_360 = { viewport: { width: 360, height: 740 } };
const AT_1440 = { viewport: { width: 1440, height: 900 } };
const english = { locale: 'en-IN' };
const hindi = { locale: 'hi-IN' };
/** `PORTAL_FULL=1`: each story in both languages at both widths. */
const isFull = process.env['PORTAL_FULL'] === '1';

/** `PORTAL_SLOW=1`: each story behind a weak link; otherwise those that a night depends on. */
const allWeak = process.env['PORTAL_SLOW'] === '1';
const WEAK = { timeout: 900_000, expect: { timeout: 90_000 }, use: { isWeak: true, actionTimeout: 90_000 } };

const project = (name: string, use: object) => ({
  ...(allWeak && WEAK),
  name,
  use: { ...use, ...(allWeak && WEAK.use) },
});

export default defineConfig<Link>({
  testDir: 'apps/portal/test',
  // Runs at the same time must not clear each other's.
  outputDir: process.env['PORTAL_TEST_DIR'] ?? 'test-results',
  workers: 2,
  reporter: 'line',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  globalSetup: './apps/portal/test/support/start-server.ts',
  use: {
    actionTimeout: 15_000,
    timezoneId: 'Asia/Kolkata',
    // A trace takes a third of the time again.
    trace: process.env['CI'] === 'true' ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await browserPath(), args: ['--no-sandbox'] },
  },
  projects: [
    project('en-360', { ...english, ...AT_360 }),
    project('hi-1440', { ...hindi, ...AT_1440 }),
    ...(isFull ? [project('en-1440', { ...english, ...AT_1440 }), project('hi-360', { ...hindi, ...AT_360 })] : []),
    ...(allWeak
      ? []
      : [{ ...WEAK, name: 'weak-link', grep: /@weak-link/, use: { ...english, ...AT_360, ...WEAK.use } }]),
  ],
});
