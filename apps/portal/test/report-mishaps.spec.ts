// SPDX-License-Identifier: Apache-2.0
import {
  CHECK,
  fillFirstReport,
  goTo,
  incidentsOf,
  REPORTER,
  savedOnServer,
  send,
  SENT,
  title,
  WHERE,
} from './support/report.js';
import { askApi, BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const INDICATORS = /(Indicators|संकेतक)$/;

test('a file goes on its way while one goes on and sends, and nothing half typed is lost', async ({ page, words }) => {
  await signIn(page, REPORTER);
  const name = words('With a file on its way', 'फ़ाइल भेजते हुए') + ` ${Date.now()}`;
  await fillFirstReport(page, name);
  await savedOnServer(page);
  let arrive: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/files', async (route) => {
    await gate;
    await route.continue();
  });
  await goTo(page, /(Files|फ़ाइलें)$/);
  const log = { name: 'night.log', mimeType: 'text/plain', buffer: Buffer.from('02:10 crypt.exe started\n') };
  await page.locator('input[type=file]').setInputFiles(log);
  await goTo(page, INDICATORS);
  const onTheirWay = page.getByRole('region', { name: words('Files on their way', 'भेजी जा रही फ़ाइलें') });
  await expect(onTheirWay).toContainText('night.log');
  await page.locator('#report-indicators').fill('198.51.100.7');
  await goTo(page, /(Who to call|संपर्क)$/);
  await page.locator('input[name=contact]').nth(1).check();
  await page.locator('#report-contactName').fill('Control room');
  await page.locator('input[name=contact]').first().check();
  await page.locator('input[name=contact]').nth(1).check();
  await expect(page.locator('#report-contactName')).toHaveValue('Control room');
  await goTo(page, CHECK);
  await send(page).click();
  const gaps = page.locator('#report-gaps');
  await expect(gaps).toBeFocused();
  await expect(gaps).toContainText('198.51.100.7');
  await expectAccessible(page);
  await gaps.getByRole('button').click();
  await expect(page.locator('#report-indicators')).toBeFocused();
  await expect(page.locator('#report-indicators')).toHaveValue('198.51.100.7');
  await page.locator('#report-indicators').press('Enter');
  await goTo(page, CHECK);
  await send(page).click();
  await page.waitForURL(SENT);
  await expect(onTheirWay).toContainText('night.log');
  const email = page.locator('pre');
  await expect(email).not.toContainText('night.log');
  arrive();
  await expect(onTheirWay).toBeHidden();
  await expect(email).toContainText('night.log');
  const once = [{ reports: [{ number: 1 }], attachments: [{ fileName: 'night.log' }] }];
  expect(await incidentsOf(page, name)).toMatchObject(once);
});

test(
  'a double click sends once, and the way back does not lead into the form again',
  { tag: '@weak-link' },
  async ({ page, words }) => {
    await signIn(page, REPORTER);
    const name = words('Sent with a double click', 'दोहरे क्लिक से भेजा') + ` ${Date.now()}`;
    await fillFirstReport(page, name);
    await savedOnServer(page);
    await send(page).dblclick();
    await page.waitForURL(SENT);
    expect(await incidentsOf(page, name)).toMatchObject([{ status: 'SUBMITTED', reports: [{ number: 1 }] }]);
  },
);

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
  // The address names the draft by itself: a step back in that moment would go nowhere.
  await expect(page).toHaveURL(/draft=/);
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
  await signIn(page, REPORTER);
  await page.goto('/report/new?step=what');
  const name = words('A long report', 'लंबा प्रतिवेदन') + ` ${Date.now()}`;
  await title(page).fill(name);
  const text = 'A line of the log, 98930 12345. '.repeat(630).slice(0, 20_001);
  const description = page.locator('#report-description');
  await description.fill(text);
  await expect(page.getByText('98930 12345').first()).toBeVisible();
  // What is too long is told at the field, and stays there.
  await expect(page.getByText(/20,?000/).first()).toBeVisible();
  await expect(description).toHaveValue(text);
  await description.press('End');
  await description.press('Control+End');
  await description.press('Backspace');
  await expect(page.getByText(/20,?000/)).toHaveCount(0);
  await savedOnServer(page);
  await goTo(page, INDICATORS);
  const log = Array.from({ length: 520 }, (_, index) => `198[.]51[.]${100 + (index >> 8)}[.]${index % 256}`).join('\n');
  await page.getByRole('textbox', { name: /Paste a mail|ई-मेल या लॉग/ }).fill(log);
  await page.getByRole('button', { name: /Find indicators|संकेतक खोजें/ }).click();
  await expect(page.getByText(words('the last 20 are not listed here', 'अंतिम 20 यहाँ सूची में नहीं'))).toBeVisible();
  await page.getByRole('button', { name: /Choose all|सभी चुनें/ }).click();
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('198.51.100.1') ?? false);
  await page.getByRole('button', { name: /Add the|संकेतक जोड़ें/ }).click();
  await expect(page.getByText(/500 indicators in the report|प्रतिवेदन में 500 संकेतक हैं/)).toBeVisible();
  await saved;
  await savedOnServer(page);
  await page.reload();
  await expect(page.getByText(/500 indicators in the report|प्रतिवेदन में 500 संकेतक हैं/)).toBeVisible();
  expect(await incidentsOf(page, name)).toHaveLength(1);
});

test('after the first report nothing is saved without a press, and a supplementary one is sent', async ({
  page,
  words,
}) => {
  await page.clock.install();
  await signIn(page, REPORTER);
  const name = words('With a further report', 'अनुवर्ती प्रतिवेदन सहित') + ` ${Date.now()}`;
  await fillFirstReport(page, name);
  await send(page).click();
  await page.waitForURL(SENT);
  const [before] = await incidentsOf(page, name);
  await page.goto(page.url().replace(/sent$/, 'report'));
  await page.locator('#report-actionsTaken').fill('The mailboxes were searched and the mails removed.');
  // A draft would be saved two seconds after the last key.
  await page.clock.fastForward(10_000);
  expect(await incidentsOf(page, name)).toMatchObject([{ version: before?.version }]);
  await page.reload();
  await expect(page.locator('#report-actionsTaken')).toHaveValue(/removed/);
  await goTo(page, CHECK);
  await page.getByRole('button', { name: /Send the supplementary report|अनुपूरक प्रतिवेदन भेजें/ }).click();
  await page.waitForURL(SENT);
  expect(await incidentsOf(page, name)).toMatchObject([{ reports: [{ number: 1 }, { number: 2 }] }]);
});

test('“Send it now” stops at an indicator that is not added; one that is refused leads to its field, and is corrected', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, REPORTER);
  const name = words('Refused and corrected', 'अस्वीकृत और सुधारा गया') + ` ${Date.now()}`;
  await fillFirstReport(page, name);
  await savedOnServer(page);
  const field = page.locator('#report-indicators');
  const gaps = page.locator('#report-gaps');
  await goTo(page, INDICATORS);
  await expect(field).toBeVisible();
  await goTo(page, CHECK);
  await context.setOffline(true);
  await send(page).click();
  await goTo(page, INDICATORS);
  await field.fill('no address');
  await context.setOffline(false);
  await page.getByRole('button', { name: words('Send it now', 'अभी भेजें') }).click();
  await expect(gaps).toContainText('no address');
  expect(await incidentsOf(page, name)).toMatchObject([{ status: 'DRAFT' }]);
  await gaps.getByRole('button').click();
  await expect(field).toBeFocused();
  await field.press('Enter');
  const correct = page.getByRole('button', { name: words('Correct it', 'सुधारें') });
  await expect(correct).toBeVisible();
  await goTo(page, CHECK);
  await send(page).click();
  await expect(gaps).toBeFocused();
  await gaps.getByRole('button').click();
  await expect(field).toBeFocused();
  // What stands in the field gives way to what is corrected, and is not lost.
  await field.fill('198.51.100.7');
  await correct.click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('no address');
  await field.fill('198.51.100.9');
  await field.press('Enter');
  await goTo(page, CHECK);
  await send(page).click();
  await page.waitForURL(SENT);
  const query =
    'query ($filter: IncidentFilter) { incidents(first: 1, filter: $filter) { nodes { indicators { value } } } }';
  expect(await askApi(page, query, { filter: { search: name } })).toEqual({
    incidents: { nodes: [{ indicators: [{ value: '198.51.100.7' }, { value: '198.51.100.9' }] }] },
  });
});
