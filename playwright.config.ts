// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { browserPath } from './apps/portal/test/support/browser-path.js';

const AT_360 = { viewport: { width: 360, height: 740 } };
const AT_1440 = { viewport: { width: 1440, height: 900 } };
const english = { locale: 'en-IN' };
const hindi = { locale: 'hi-IN' };
/** `PORTAL_FULL=1`: each story in both languages at both widths. */
const isFull = process.env['PORTAL_FULL'] === '1';

/** CI has 20 minutes for everything: in Hindi it takes the walk through all pages and the report; people take every story. */
const inHindi = process.env['CI'] === 'true' ? /(accessibility|report)\.spec\.ts$/ : /\.spec\.ts$/;

export default defineConfig({
  testDir: 'apps/portal/test',
  // Runs at the same time must not clear each other's.
  outputDir: process.env['PORTAL_TEST_DIR'] ?? 'test-results',
  // Shared cores, one server: stories wait for each other.
  workers: 1,
  reporter: 'line',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalSetup: './apps/portal/test/support/start-server.ts',
  use: {
    timezoneId: 'Asia/Kolkata',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await browserPath(), args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'en-360', use: { ...english, ...AT_360 } },
    { name: 'hi-1440', testMatch: inHindi, use: { ...hindi, ...AT_1440 } },
    ...(isFull
      ? [
          { name: 'en-1440', use: { ...english, ...AT_1440 } },
          { name: 'hi-360', use: { ...hindi, ...AT_360 } },
        ]
      : []),
  ],
});
