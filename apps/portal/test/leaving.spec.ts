// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { stored } from './support/device.js';
import { makePerson } from './support/make-person.js';
import { DEMO_PASSWORD } from './support/people.js';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const signOut = (page: Page) => page.getByRole('button', { name: /^(Sign out|साइन आउट)$/ });
const NOT_YET = /You are not signed out yet|आप अभी साइन आउट नहीं हुए हैं/;
const HAS_ENDED = /has ended|समाप्त हो गया/;

/** The page's clock goes on until the portal has given up the server. */
async function untilGivenUp(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(5_000);
    await expect(page.getByRole('dialog')).toContainText(NOT_YET, { timeout: 300 });
  }).toPass({ timeout: 15_000 });
}

async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(E-mail address|ई-मेल पता)$/ }).fill(email);
  await page.getByRole('textbox', { name: /^(Password|पासवर्ड)$/ }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /^(Sign in|साइन इन)$/ }).click();
}

test('signing out without the server says that the session lives on, and ends it when it is tried again', async ({
  page,
  context,
  words,
  playwright,
  baseURL,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await page.clock.install();
  await signIn(page, await makePerson('Leaves without a connection', ['AUDITOR']));
  await page.goto('/account');
  await expect(signOut(page)).toBeVisible();
  // The session itself, whatever becomes of this browser's cookie.
  const elsewhere = await playwright.request.newContext({ baseURL, storageState: await context.storageState() });
  const ask = async () => (await elsewhere.get('/files/00000000-0000-7000-8000-000000000000')).status();
  await context.setOffline(true);
  await signOut(page).click();
  await untilGivenUp(page);
  await expectAccessible(page);
  expect(await stored(page)).toEqual({ unsent: 0, all: 0, keys: 0 });
  expect(await ask()).toBe(404);
  await context.setOffline(false);
  await page.getByRole('button', { name: words('Sign out again', 'फिर से साइन आउट करें') }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await ask()).toBe(401);
  await elsewhere.dispose();
});

test(
  'on a shared computer a window learns who signs in beside it, and sends nothing in the wrong name',
  // Its clock stands still, and with it what would ask again.
  { tag: '@own-faults' },
  async ({ page, context, words, expectMessages }) => {
    expectMessages(BROWSER_MESSAGES);
    await page.clock.install();
    await signIn(page, 'ciso@transco.example');
    await page.evaluate(() => (document.cookie = 'prahari-device=shared; path=/; samesite=strict'));
    await page.goto('/incidents/TRANSCO-2026-0002?tab=thread');
    const text = `Typed by the CISO ${Date.now()}`;
    await page.locator('textarea[name=body]').fill(text);
    // She means to leave, and can't: the window is hers as long as the session is.
    await context.setOffline(true);
    await signOut(page).click();
    await page.getByRole('button', { name: words('Sign out and lose it', 'साइन आउट करें और इसे हटा दें') }).click();
    await untilGivenUp(page);
    await page.getByRole('button', { name: words('Cancel', 'रद्द करें') }).click();
    await context.setOffline(false);

    const other = await context.newPage();
    await other.goto('/sign-in');
    await signInHere(other, 'incident-reporter@transco.example');
    await expect(other.getByRole('banner')).toContainText('Rahul Baghel');
    const ended = page.getByRole('dialog');
    await expect(ended).toContainText(HAS_ENDED);
    let sent = 0;
    page.on('request', (request) => (sent += (request.postData() ?? '').includes('addIncidentComment') ? 1 : 0));
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('form:has(textarea[name=body])')?.requestSubmit(),
    );
    await page.clock.fastForward(30_000);
    expect(sent).toBe(0);
    await signInHere(page, 'ciso@transco.example');
    const comment = page.getByRole('article').filter({ hasText: text });
    await expect(comment).toContainText('Lakshmi Iyer');
    await expect(other.getByRole('dialog')).toContainText(HAS_ENDED);
  },
);

test('after signing out the device holds nothing of the person, and no page of his comes back', async ({
  page,
  context,
}) => {
  const name = `Leaves nothing ${Date.now()}`;
  await signIn(page, await makePerson(name, ['INCIDENT_HANDLER']));
  await page.goto('/incidents');
  await expect(page.getByRole('banner')).toContainText(name);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/incidents/TRANSCO-2026-0001');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mail announces');
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  // The browser puts a page aside, whose person then signs out in another window, and takes it out again.
  const other = await context.newPage();
  await other.goto('/account');
  await signOut(other).click();
  await expect(other).toHaveURL(/\/sign-in$/);
  const left = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return document.body.childNodes.length;
  });
  expect(left).toBe(0);
  await expect(page).toHaveURL(/\/sign-in/);

  expect(await stored(page)).toEqual({ unsent: 0, all: 0, keys: 0 });
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((store) => caches.open(store)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    const answers = await Promise.all(requests.map(async (one) => (await caches.match(one))?.text() ?? ''));
    return {
      paths: requests.map(({ url }) => new URL(url).pathname),
      text: [...answers, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n'),
    };
  });
  expect(kept.paths.length).toBeGreaterThan(50);
  expect(
    kept.paths.filter((path) => !/^\/(assets\/[\w.-]+|[\w-]+\.(js|css|html|svg|woff2|webmanifest))$/.test(path)),
  ).toEqual([]);
  expect(kept.text).not.toContain(name);
  expect(kept.text).not.toContain('Mail announces');
});
