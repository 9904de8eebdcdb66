// SPDX-License-Identifier: Apache-2.0
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

test('without a connection the emergency sheet shows the coordinator’s numbers and the blank form opens', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, 'incident-reporter@east.example');
  await page.goto('/emergency');
  await expect(page.getByRole('heading', { level: 2, name: /West Discom|पश्चिम डिस्कॉम/ })).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return found.flat().some(({ url }) => url.includes('incident-form.html'));
    });
    expect(kept).toBe(true);
  }).toPass({ timeout: 30_000 });
  await context.setOffline(true);
  await page.goto('/emergency');
  await expect(page.getByRole('heading', { level: 2, name: /West Discom|पश्चिम डिस्कॉम/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '1800-11-4949' })).toBeVisible();
  await page.getByRole('link', { name: words('Blank report form to print', 'छापने के लिए रिक्त प्ररूप') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('साइबर सुरक्षा घटना');
  await context.setOffline(false);
});

test('the blank form is accessible and fits on two sheets of A4', async ({ page }) => {
  await page.goto('/incident-form.html');
  await expectAccessible(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
});

test('the pages about the portal are read without an account', async ({ page }) => {
  for (const place of ['/about', '/contact', '/privacy', '/terms', '/accessibility', '/emergency']) {
    await page.goto(place);
    await expectAccessible(page);
  }
});

test('a browser that is too old says so, and gives the telephone numbers and the blank form', async ({ page }) => {
  await page.addInitScript('CSS.supports = () => false');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This browser is too old for Prahari');
  await expect(page.getByText('1800-11-4949').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Blank report form to print/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('साइबर सुरक्षा घटना');
});
