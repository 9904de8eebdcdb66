// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from '@playwright/test';
import { keptText } from './support/device.js';
import {
  CHECK,
  goTo,
  incidentsOf,
  KEPT_HERE,
  REPORTER,
  savedOnServer,
  send,
  SENT,
  status,
  title,
  WHERE,
} from './support/report.js';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const CHARACTERS_A_MINUTE = 200;
/** For a press that writes nothing: to look, to decide, to press. */
const SECONDS_A_PRESS = 1;

/** A keyboard that counts. */
function keyboardOf(page: Page) {
  let presses = 0;
  let characters = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text: string) => {
      characters += [...text].length;
      await page.keyboard.type(text);
    },
    tabTo: async (target: Locator) => {
      await expect(target).toBeVisible();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press('Tab');
      }
      throw new Error('The field is not reached by Tab.');
    },
    count: () => ({
      presses,
      characters,
      minutes: characters / CHARACTERS_A_MINUTE + (presses * SECONDS_A_PRESS) / 60,
    }),
  };
}

test('a first report is sent by keyboard alone in under three minutes', async ({ page, words }, { annotations }) => {
  await signIn(page, REPORTER);
  await page.goto('/report/new');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const keys = keyboardOf(page);
  await keys.tabTo(page.locator('input[name=contact]').first());
  await keys.press('Enter');
  await keys.tabTo(page.locator('#report-detectedAt'));
  await keys.press('Enter');
  await keys.tabTo(title(page));
  const name = `${words('Phishing mails to the billing section', 'बिलिंग अनुभाग को फिशिंग मेल')} ${Date.now() % 10_000}`;
  await keys.type(name);
  await keys.press('Tab');
  await keys.type(
    words(
      'Eleven people got a mail with a false sign-in page. Nobody has typed a password as far as we know.',
      'ग्यारह लोगों को नकली साइन-इन पृष्ठ वाला मेल मिला। जहाँ तक ज्ञात है, किसी ने पासवर्ड नहीं लिखा।',
    ),
  );
  await keys.press('Tab');
  await keys.type(words('phish', 'फिशिंग'));
  await keys.press('Enter');
  await keys.tabTo(page.locator('#report-severity'));
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.tabTo(page.locator('#report-environment'));
  await keys.press('Space');
  await keys.press('Control+Enter');
  await keys.tabTo(send(page));
  await keys.press('Enter');
  await page.waitForURL(SENT);
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'SUBMITTED', reports: [{ number: 1 }] }]);
  const { presses, characters, minutes } = keys.count();
  annotations.push({
    type: 'figures',
    description: `${characters} characters and ${presses} other presses: ${minutes.toFixed(1)} minutes at 40 words a minute`,
  });
  expect(presses).toBeLessThan(70);
  expect(minutes).toBeLessThan(3);
});

test('what is typed without a connection outlives a reload, is offered when it is back, and is sent once', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, REPORTER);
  const name = words('Written without a connection', 'बिना संपर्क के लिखा') + ` ${Date.now()}`;
  await page.goto('/report/new?step=what');
  await expect(title(page)).toBeVisible();
  // The parts of the other steps are there before the connection goes.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await title(page).fill(name);
  await page.locator('#report-incidentTypes').fill('phishing');
  await page.locator('#report-incidentTypes').press('Enter');
  await page.getByRole('radio', { name: /^(High|गंभीर)$/ }).check();
  await goTo(page, WHERE);
  await page.locator('#report-environment').check();
  await expect(status(page, KEPT_HERE)).toBeVisible();
  await goTo(page, CHECK);
  await send(page).click();
  await expect(page.getByText(/The report has not been sent\.|प्रतिवेदन नहीं भेजा गया।/)).toBeVisible();
  await expect.poll(() => keptText(page)).toContain('"wanted":true');
  await page.reload();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(/was brought back|वापस लाया गया/)).toBeVisible();
  await page.getByRole('button', { name: /Send it now|अभी भेजें/ }).click();
  await page.waitForURL(SENT);
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'SUBMITTED', reports: [{ number: 1 }] }]);
});

test('on two devices the same field is decided by a person, and other fields come together', async ({
  page,
  browser,
  baseURL,
  isHindi,
  words,
}) => {
  await signIn(page, REPORTER);
  await page.goto('/report/new?step=what');
  const name = words('On two devices', 'दो उपकरणों पर') + ` ${Date.now()}`;
  await title(page).fill(name);
  await savedOnServer(page);
  await expect(page).toHaveURL(/draft=/);
  const context = await browser.newContext({ baseURL, locale: isHindi ? 'hi-IN' : 'en-IN' });
  const other = await context.newPage();
  await signIn(other, REPORTER);
  await other.goto(page.url());
  await expect(title(other)).toHaveValue(name);

  await title(page).fill(`${name} A`);
  await page.locator('#report-description').fill('Seen in the control room.');
  await expect.poll(() => incidentsOf(page, `${name} A`)).toHaveLength(1);
  await savedOnServer(page);
  await title(other).fill(`${name} B`);
  await expect(other.getByText(/Changed on two devices|दो उपकरणों पर बदला गया/)).toBeVisible();
  await expect(other.locator('#report-description')).toHaveValue('Seen in the control room.');
  await expect(other.getByRole('alert')).toContainText(`${name} A`);
  await expectAccessible(other);
  await goTo(other, CHECK);
  await other
    .locator('#report-gaps')
    .getByRole('button', { name: words('Title', 'शीर्षक'), exact: true })
    .first()
    .click();
  await expect(other.getByRole('radio', { name: /As it stands here|जैसा यहाँ/ })).toBeFocused();
  await other.getByRole('radio', { name: /As it was saved on the other|जैसा दूसरे उपकरण/ }).check();
  await other.getByRole('button', { name: /Keep the chosen|चुना हुआ मान रखें/ }).click();
  await savedOnServer(other);
  await goTo(other, /(What|क्या)$/);
  await expect(title(other)).toHaveValue(`${name} A`);
  await context.close();
  expect(await incidentsOf(page, `${name} A`)).toHaveLength(1);
});
