// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from '@playwright/test';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const REPORTER = 'incident-reporter@east.example';
const SENT = /\/incidents\/EAST-2026-\d+\/sent$/;
const CHARACTERS_A_MINUTE = 200;
/** For a press that writes nothing: to look, to decide, to press. */
const SECONDS_A_PRESS = 1;

const title = (page: Page) => page.locator('#report-title');
const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
const savedOnServer = (page: Page) => expect(status(page, /Saved on the server\.|सर्वर पर सहेजा गया।/)).toBeVisible();
const KEPT_HERE = /Kept on this device, encrypted|इस उपकरण पर कूटबद्ध/;
const send = (page: Page) => page.getByRole('button', { name: /Send the first report|प्रथम प्रतिवेदन भेजें/ });
const goTo = (page: Page, name: RegExp) =>
  page
    .getByRole('navigation', { name: /Steps of the report|प्रतिवेदन के चरण/ })
    .getByRole('button', { name })
    .click();
const WHERE = /(Where|कहाँ)$/;
const CHECK = /(Check and send|जाँचें और भेजें)$/;

interface Found {
  readonly status: string;
  readonly version: number;
  readonly reports: readonly { readonly number: number }[];
}

/** What the server has under this title. */
async function incidentsOf(page: Page, words: string): Promise<readonly Found[]> {
  return page.evaluate(async (search) => {
    const query =
      'query($filter: IncidentFilter) { incidents(first: 20, filter: $filter) { nodes { title status version reports { number } } } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { filter: { search } } }),
    });
    const { data } = (await answer.json()) as { data: { incidents: { nodes: (Found & { title: string })[] } } };
    return data.incidents.nodes.filter((node) => node.title === search);
  }, words);
}

/** Everything that the first report needs, from an empty form. */
async function fillFirstReport(page: Page, words: string): Promise<void> {
  await page.goto('/report/new?step=what');
  await title(page).fill(words);
  await page.locator('#report-incidentTypes').fill('phishing');
  await page.locator('#report-incidentTypes').press('Enter');
  await page.getByRole('radio', { name: /^(High|गंभीर)$/ }).check();
  await goTo(page, WHERE);
  await page.locator('#report-environment').check();
  await goTo(page, CHECK);
}

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
  const name = words('Phishing mails to the billing section', 'बिलिंग अनुभाग को फिशिंग मेल');
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
  await page.waitForTimeout(1_000);
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
  test.setTimeout(120_000);
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
  await page.waitForTimeout(4_000);
  await savedOnServer(page);
  await title(other).fill(`${name} B`);
  await expect(other.getByText(/Changed on two devices|दो उपकरणों पर बदला गया/)).toBeVisible();
  await expect(other.locator('#report-description')).toHaveValue('Seen in the control room.');
  await expect(other.getByRole('alert')).toContainText(`${name} A`);
  await expectAccessible(other);
  await other.getByRole('radio', { name: /As it was saved on the other|जैसा दूसरे उपकरण/ }).check();
  await other.getByRole('button', { name: /Keep the chosen|चुना हुआ मान रखें/ }).click();
  await expect(title(other)).toHaveValue(`${name} A`);
  await savedOnServer(other);
  await context.close();
  expect(await incidentsOf(page, `${name} A`)).toHaveLength(1);
});

test('a double click sends once, and the way back does not lead into the form again', async ({ page, words }) => {
  await signIn(page, REPORTER);
  const name = words('Sent with a double click', 'दोहरे क्लिक से भेजा') + ` ${Date.now()}`;
  await fillFirstReport(page, name);
  await savedOnServer(page);
  await send(page).dblclick();
  await page.waitForURL(SENT);
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'SUBMITTED', reports: [{ number: 1 }] }]);
});

test('the back button in the middle of the form keeps everything, and what is missing leads to its field', async ({
  page,
  words,
}) => {
  await signIn(page, REPORTER);
  const name = words('Back and forth', 'आगे और पीछे') + ` ${Date.now()}`;
  await page.goto('/report/new?step=what');
  await title(page).fill(name);
  await goTo(page, WHERE);
  await page.locator('#report-location').fill('Sagar');
  await page.goBack();
  await expect(title(page)).toHaveValue(name);
  await page.goForward();
  await expect(page.locator('#report-location')).toHaveValue('Sagar');
  await goTo(page, CHECK);
  await send(page).click();
  await expect(page.locator('#report-gaps')).toBeFocused();
  await page
    .locator('#report-gaps')
    .getByRole('button', { name: /^(Severity|गंभीरता)$/ })
    .click();
  await expect(page.locator('#report-severity')).toBeFocused();
  await savedOnServer(page);
  await page.reload();
  await expect(title(page)).toHaveValue(name);
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'DRAFT' }]);
});

test('twenty thousand characters and five hundred indicators stay fluent', async ({ page, words }) => {
  test.setTimeout(120_000);
  await signIn(page, REPORTER);
  await page.goto('/report/new?step=what');
  const name = words('A long report', 'लंबा प्रतिवेदन') + ` ${Date.now()}`;
  await title(page).fill(name);
  await page.locator('#report-description').fill('A line of the log, 98930 12345. '.repeat(625).slice(0, 19_999));
  await expect(page.getByText('98930 12345').first()).toBeVisible();
  const started = Date.now();
  await page.locator('#report-description').press('a');
  await expect(page.locator('#report-description')).toHaveValue(/^a|a$/);
  expect(Date.now() - started).toBeLessThan(1_000);
  await goTo(page, /(Indicators|संकेतक)$/);
  const log = Array.from({ length: 520 }, (_, index) => `198[.]51[.]${100 + (index >> 8)}[.]${index % 256}`).join('\n');
  await page.getByRole('textbox', { name: /Paste a mail|ई-मेल या लॉग/ }).fill(log);
  await page.getByRole('button', { name: /Find indicators|संकेतक खोजें/ }).click();
  await page.getByRole('button', { name: /Choose all|सभी चुनें/ }).click();
  await page.getByRole('button', { name: /Add the|संकेतक जोड़ें/ }).click();
  await expect(page.getByText(/500 indicators in the report|500 संकेतक हैं/)).toBeVisible();
  await page.waitForTimeout(3_000);
  await savedOnServer(page);
  await page.reload();
  await expect(page.getByText(/500 indicators in the report|500 संकेतक हैं/)).toBeVisible();
});

test('after the first report nothing is saved without a press, and a supplementary one is sent', async ({
  page,
  words,
}) => {
  await signIn(page, REPORTER);
  const name = words('With a further report', 'अनुवर्ती प्रतिवेदन सहित') + ` ${Date.now()}`;
  await fillFirstReport(page, name);
  await send(page).click();
  await page.waitForURL(SENT);
  const [before] = await incidentsOf(page, name);
  await page.goto(page.url().replace(/sent$/, 'report'));
  await page.locator('#report-actionsTaken').fill('The mailboxes were searched and the mails removed.');
  await page.waitForTimeout(9_000);
  expect(await incidentsOf(page, name)).toMatchObject([{ version: before?.version }]);
  await page.reload();
  await expect(page.locator('#report-actionsTaken')).toHaveValue(/removed/);
  await goTo(page, CHECK);
  await page.getByRole('button', { name: /Send the supplementary report|अनुपूरक प्रतिवेदन भेजें/ }).click();
  await page.waitForURL(SENT);
  expect(await incidentsOf(page, name)).toMatchObject([{ reports: [{ number: 1 }, { number: 2 }] }]);
});
