// SPDX-License-Identifier: Apache-2.0
import { expect, signIn, test } from './support/story.js';

test('an example query opens in GraphiQL, signed in, and is answered', async ({ page, words }) => {
  const editor = await page.request.get('/graphiql', { headers: { accept: 'text/html' } });
  const policy = editor.headers()['content-security-policy'];
  test.skip(!policy?.includes('unsafe-inline'), 'This build is without GraphiQL: PORTAL_GRAPHIQL=1 builds it.');
  expect(policy).toContain("connect-src 'self'");
  // Its editor shows a line whole only where there is room.
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, 'ciso@east.example');
  await page.goto('/developers');
  await page
    .getByRole('link', { name: words('Open it in the editor', 'संपादक में खोलें') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/graphiql#/);
  await expect(page.locator('.graphiql-query-editor')).toContainText('displayName');
  // A press before its editor is ready does nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Execute query' }).click();
    await expect(page.locator('.graphiql-response')).toContainText('Shrivastava', { timeout: 5_000 });
  }).toPass();
});
