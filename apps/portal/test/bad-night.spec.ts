// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { keptText, olderForm, stored } from './support/device.js';
import { incidentsOf } from './support/report.js';
import { BROWSER_MESSAGES, expect, signIn, test } from './support/story.js';

const REPORTER = 'incident-reporter@central.example';
const THREAD = '/incidents/CENTRAL-2026-0001?tab=thread';
const HOUR_MS = 3_600_000;

const title = (page: Page) => page.locator('#report-title');
const answer = (page: Page) => page.locator('textarea[name=body]');
const send = (page: Page) => page.locator('main form button[type=submit]');
const comments = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const KEPT = /kept on this device, encrypted|इस उपकरण पर एन्क्रिप्ट/;

/** Hears of each sending of a comment, before the server does. */
async function onComment(page: Page, hear: (number: number) => 'lost' | 'answered'): Promise<() => number> {
  let number = 0;
  await page.route('/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('addIncidentComment')) return route.continue();
    number += 1;
    if (hear(number) === 'answered') return route.continue();
    // The server has worked, and its answer never comes.
    await route.fetch();
    return undefined;
  });
  return () => number;
}

test(
  'an answer that never comes: the text stays, what was changed meanwhile doubles nothing',
  { tag: '@own-faults' },
  async ({ page, words }) => {
    await page.clock.install();
    await signIn(page, REPORTER);
    await page.goto(THREAD);
    const text = `The answer got lost ${Date.now()}`;
    await answer(page).fill(text);
    let isBroken = true;
    const sent = await onComment(page, () => (isBroken ? 'lost' : 'answered'));
    await send(page).dblclick();
    for (let tries = 1; tries <= 4; tries += 1) {
      await expect.poll(sent).toBe(tries);
      await page.clock.fastForward(25_000);
      await page.clock.fastForward(5_000);
    }
    const summary = page.getByRole('alert');
    await expect(summary).toContainText(words('The server did not answer in time', 'सर्वर ने समय पर उत्तर नहीं दिया'));
    await expect(answer(page)).toHaveValue(text);
    isBroken = false;
    await answer(page).fill(`${text}, and was changed`);
    await page.clock.fastForward(1_000);
    await expect(page.getByText(KEPT)).toBeVisible();
    await expect.poll(() => keptText(page)).toContain(`${text}, and was changed`);
    // A reload in between forgets nothing either: the key is kept with the text.
    await page.reload();
    await expect(answer(page)).toHaveValue(`${text}, and was changed`);
    await send(page).click();
    await expect(summary).toContainText(words('has arrived, and was kept once', 'पहुँच गया है और एक ही बार रखा गया है'));
    await expect(summary).toBeFocused();
    await page.getByRole('button', { name: words('Show what arrived', 'जो पहुँचा, वह दिखाएँ') }).click();
    await expect(comments(page, text)).toHaveCount(1);
    await expect(answer(page)).toHaveValue(`${text}, and was changed`);
  },
);

test('two windows with the same text send it once; signing out warns, removes it, and closes the other', async ({
  page,
  context,
  words,
}) => {
  await signIn(page, REPORTER);
  await page.goto(THREAD);
  const text = `In two windows ${Date.now()}`;
  await answer(page).fill(text);
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  const other = await context.newPage();
  await other.goto(THREAD);
  await expect(answer(other)).toHaveValue(text);
  for (const one of [page, other]) {
    await send(one).click();
    await expect(answer(one)).toHaveValue('');
    await expect(comments(one, text)).toHaveCount(1);
  }
  await expect.poll(async () => (await stored(page)).unsent).toBe(0);
  // A draft of an older form: what this one does not know is left out, and the rest can be sent.
  await answer(page).fill(`${text}, older`);
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  await olderForm(page, { colour: 'red', attachmentIds: 'none' });
  await page.reload();
  await expect(answer(page)).toHaveValue(`${text}, older`);
  await send(page).click();
  await expect(comments(page, `${text}, older`)).toHaveCount(1);

  await answer(page).fill(`${text}, unsent`);
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  await page.goto('/account');
  await page.getByRole('button', { name: words('Sign out', 'साइन आउट') }).click();
  await page.getByRole('button', { name: words('Sign out and lose it', 'साइन आउट करें और इसे हटा दें') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await stored(page)).toEqual({ unsent: 0, all: 0, keys: 0 });
  await expect(other.getByRole('dialog')).toContainText(words('has ended', 'समाप्त'));
});

test('with storage full or forbidden one goes on typing, is told, and sends', async ({ page, context, words }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await signIn(page, REPORTER);
  await page.goto(THREAD);
  const text = `Storage is full ${Date.now()}`;
  await answer(page).fill(text);
  await expect(page.getByText(words('kept on this page alone', 'केवल इसी पृष्ठ पर रखा है'))).toBeVisible();
  await send(page).click();
  await expect(comments(page, text)).toHaveCount(1);

  const other = await context.newPage();
  await other.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await other.goto('/report/new?step=what');
  const name = `Storage is forbidden ${Date.now()}`;
  await title(other).fill(name);
  // Where the device keeps no choice, the page speaks the language of the account.
  await expect(other.getByText(/Saved on the server\.|सर्वर पर सहेजा गया।/)).toBeVisible();
  expect(await incidentsOf(other, name)).toHaveLength(1);
});

test('a device whose clock is a day ahead shows the server’s times; who wants no motion gets none', async ({
  page,
  isHindi,
  words,
}) => {
  await page.clock.install({ time: Date.now() + 26 * HOUR_MS });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, REPORTER);
  await page.goto('/account');
  await expect(page.getByText(words('This session', 'यह सत्र')).locator('..').locator('..')).toContainText(
    isHindi ? /1[12]\s*घं/ : /in 1[12] h/,
  );
  await page.goto('/report/new?step=when');
  const detected = await page.locator('#report-detectedAt').inputValue();
  expect(Math.abs(Date.parse(`${detected}+05:30`) - Date.now())).toBeLessThan(5 * 60_000);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [...transitionDuration.split(','), ...animationDuration.split(',')].some(
          (one) => parseFloat(one) > 0.01,
        );
      }).length,
  );
  expect(moving).toBe(0);
});

test(
  'a newer build is offered while one types, and loading it loses nothing',
  { tag: '@own-faults' },
  async ({ page, words }) => {
    await signIn(page, REPORTER);
    await page.goto('/incident-form.html');
    // The same address with another query is another worker to the browser: what an older build left behind.
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js?older');
      await navigator.serviceWorker.ready;
    });
    await page.goto(THREAD);
    const text = `Typed in the older build ${Date.now()}`;
    await answer(page).fill(text);
    await page.getByRole('button', { name: words('Load it now', 'अभी लोड करें') }).click();
    await page.waitForEvent('load');
    await expect(answer(page)).toHaveValue(text);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/\/sw\.js$/);
  },
);

test('a reload without a connection opens the report that is being typed; back again, it is sent', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, REPORTER);
  await page.goto('/report/new?step=what');
  const name = `Typed through a reload ${Date.now()}`;
  await title(page).fill(name);
  await expect(page).toHaveURL(/draft=/);
  await page.locator('#report-incidentTypes').fill('phishing');
  await page.locator('#report-incidentTypes').press('Enter');
  await page.getByRole('radio', { name: /^(High|गंभीर)$/ }).check();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(async () => (await stored(page)).all).toBe(3);
  await expect(page.getByText(words('Saved on the server.', 'सर्वर पर सहेजा गया।'))).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(title(page)).toHaveValue(name);
  await page.goto(page.url().replace('step=what', 'step=where'));
  await page.locator('#report-environment').check();
  await expect(page.getByText(/Kept on this device, encrypted|इस उपकरण पर कूटबद्ध/)).toBeVisible();
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  await page.reload();
  await expect(page.locator('#report-environment')).toBeChecked();
  await context.setOffline(false);
  await expect(page.getByText(words('Saved on the server.', 'सर्वर पर सहेजा गया।'))).toBeVisible();
  await page.goto(page.url().replace('step=where', 'step=check'));
  await page.getByRole('button', { name: /Send the first report|प्रथम प्रतिवेदन भेजें/ }).click();
  await page.waitForURL(/\/sent$/);
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'SUBMITTED', reports: [{ number: 1 }] }]);
});
