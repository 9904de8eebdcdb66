// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/** The browser of the tests: the one that comes from npm (Linux), or the one that PORTAL_BROWSER names. */
export async function browserPath(): Promise<string> {
  const named = process.env['PORTAL_BROWSER'];
  const path = named ?? (process.platform === 'linux' ? await chromium.executablePath() : '');
  if (!existsSync(path)) {
    throw new Error(
      `There is no browser ${named === undefined ? 'for this system in npm' : `at ${named}`}: set PORTAL_BROWSER to a Chromium.`,
    );
  }
  return path;
}
