// SPDX-License-Identifier: Apache-2.0
import stories from '../../playwright.config.js';

/** `npm run screenshots` writes docs/pictures/. */
export default {
  ...stories,
  testDir: 'test',
  testMatch: 'pictures.ts',
  globalSetup: './test/support/start-server.ts',
  projects: [{ name: 'pictures' }],
};
