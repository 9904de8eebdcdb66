// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from './support/people.js';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

test('somebody signs in, sees who he is, and signs out', async ({ page, words }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in\?next=%2F$/);
  await expectAccessible(page);
  await signInHere(page);
  await expect(page.getByRole('banner')).toContainText('Anita Shrivastava');
  await expect(page.getByRole('banner')).toContainText(words('East Discom, Jabalpur', 'पूर्व डिस्कॉम, जबलपुर'));
  await expect(page).toHaveURL('/');
  await expectAccessible(page);
  await page.getByRole('button', { name: words('Sign out', 'साइन आउट') }).click();
  await expect(page.getByRole('heading', { level: 1, name: words('Sign in', 'साइन इन') })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
});

test('a wrong password is refused in words, and what was typed stays', async ({ page, words, expectMessages }) => {
  expectMessages(BROWSER_MESSAGES);
  await page.goto('/sign-in');
  const email = page.getByRole('textbox', { name: words('E-mail address', 'ई-मेल पता') });
  await email.fill('viewer@genco.example');
  await page.getByRole('textbox', { name: words('Password', 'पासवर्ड') }).fill('not the password of anybody');
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toContainText(words('Address or password is wrong', 'पता या पासवर्ड ग़लत है'));
  await expect(summary).toBeFocused();
  await expect(email).toHaveValue('viewer@genco.example');
  await expectAccessible(page);
});

test('after the sign-in one comes to where one wanted to go, and never to another site', async ({ page }) => {
  await page.goto('/sign-in?next=%2Faccount');
  await signInHere(page);
  await expect(page).toHaveURL('/account');
  await page.goto('/sign-in?next=%2F%2Felsewhere.example%2F');
  await signInHere(page);
  await expect(page).toHaveURL('/');
});

test('on a shared computer nothing is stored, and the session ends with the browser', async ({
  page,
  context,
  words,
}) => {
  await page.goto('/sign-in');
  // Whoever waits before this page has the portal's files kept for times without a connection.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByRole('checkbox', { name: words('This is a shared computer', 'यह साझा कंप्यूटर है') }).check();
  await signInHere(page);
  await page.getByRole('button', { name: words('Dark colours', 'गहरे रंग') }).click();
  await page.goto('/incidents/EAST-2026-0001?tab=thread');
  await page.locator('textarea[name=body]').fill('Typed on a shared computer');
  await expect(page.getByText(words('kept on this page alone', 'केवल इसी पृष्ठ पर रखा है'))).toBeVisible();
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith('tsr-scroll')).length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, workers: 0, caches: 0 });
  const cookies = await context.cookies();
  expect(cookies.map(({ expires }) => expires)).toEqual([-1, -1, -1]);
});

test('a session that ended asks for the password over the page, and goes on', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, 'ciso@east.example');
  await page.goto('/account');
  await page.getByLabel(words('Present password', 'वर्तमान पासवर्ड'), { exact: true }).fill(DEMO_PASSWORD);
  await page.getByLabel(words('New password', 'नया पासवर्ड'), { exact: true }).fill('short');
  const sessions = (await context.cookies()).filter(({ name }) => name === 'prahari');
  await context.clearCookies({ name: sessions[0]?.name ?? '' });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Anita Shrivastava');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: words('E-mail address', 'ई-मेल पता') }).fill('ciso@east.example');
  await dialog.getByRole('textbox', { name: words('Password', 'पासवर्ड') }).fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: words('Sign in', 'साइन इन') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel(words('New password', 'नया पासवर्ड'), { exact: true })).toHaveValue('short');
});

async function signInHere(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /^(E-mail address|ई-मेल पता)$/ }).fill('ciso@east.example');
  await page.getByRole('textbox', { name: /^(Password|पासवर्ड)$/ }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /^(Sign in|साइन इन)$/ }).click();
  await expect(page.getByRole('button', { name: /^(Sign out|साइन आउट)$/ })).toBeVisible();
}
