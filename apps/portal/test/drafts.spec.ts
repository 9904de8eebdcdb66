// SPDX-License-Identifier: Apache-2.0
import type { Route } from '@playwright/test';
import { stored } from './support/device.js';
import { makePerson } from './support/make-person.js';
import {
  CHECK,
  fillFirstReport,
  goTo,
  incidentsOf,
  KEPT_HERE,
  savedOnServer,
  send,
  status,
  title,
} from './support/report.js';
import { askApi, BROWSER_MESSAGES, expect, signIn, test } from './support/story.js';

const CISO = 'ciso@genco.example';
const isOf = (route: Route, operation: string) => (route.request().postData() ?? '').includes(operation);

test(
  'a report that waited on the device is saved once and is not offered again; what came late from the server is taken over',
  // It holds answers back.
  { tag: '@own-faults' },
  async ({ page, words, expectMessages }) => {
    expectMessages(BROWSER_MESSAGES);
    await signIn(page, CISO);
    let isAway = true;
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('/graphql', async (route) => {
      if (isAway && isOf(route, 'createIncident')) return route.abort();
      if (isOf(route, 'ReportDraftToEdit')) await late;
      return route.continue();
    });
    await page.goto('/report/new?step=what');
    const name = `Waited on the device ${Date.now()}`;
    await title(page).fill(name);
    await expect(status(page, KEPT_HERE)).toBeVisible();
    await expect.poll(async () => (await stored(page)).unsent).toBe(1);
    await page.reload();
    await expect(title(page)).toHaveValue(name);
    isAway = false;
    await savedOnServer(page);
    await expect(page).toHaveURL(/draft=/);
    const draft = page.url();
    await expect.poll(async () => (await stored(page)).unsent).toBe(0);
    await page.goto('/report/new?step=what');
    await expect(title(page)).toHaveValue('');
    const [found] = await incidentsOf(page, name);

    // Another device changes it; this one opens its own copy, on a link that is too slow for the server's.
    const input = { id: new URL(draft).searchParams.get('draft'), expectedVersion: found?.version, location: 'Sarni' };
    await askApi(
      page,
      'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id } } }',
      {
        input,
      },
    );
    await page.goto(draft);
    await expect(title(page)).toHaveValue(name);
    arrive();
    await expect(
      page.getByText(words('Somebody changed this on another device', 'दूसरे उपकरण पर यह बदला गया')),
    ).toBeVisible();
    expect(await incidentsOf(page, name)).toHaveLength(1);
  },
);

test('“Send it now” after a reload sends the report that was chosen: the final one', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, CISO);
  const name = `Final at night ${Date.now()}`;
  await fillFirstReport(page, name);
  await send(page).click();
  await page.waitForURL(/\/sent$/);
  await page.goto(page.url().replace(/sent$/, 'report'));
  await page.locator('#report-actionsTaken').fill('The mailboxes were searched.');
  await page.locator('#report-rootCause').fill('A mail that looked like one of ours.');
  await page.locator('#report-correctiveActions').fill('Mails from outside are marked.');
  await goTo(page, CHECK);
  await page.locator('input[name=stage][value=FINAL]').check();
  await context.setOffline(true);
  await page.getByRole('button', { name: /Send the final report|अंतिम प्रतिवेदन भेजें/ }).click();
  await expect(page.getByText(words('The report has not been sent.', 'प्रतिवेदन नहीं भेजा गया।'))).toBeVisible();
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  await context.setOffline(false);
  await page.reload();
  await page.getByRole('button', { name: words('Send it now', 'अभी भेजें') }).click();
  await page.waitForURL(/\/sent$/);
  const query =
    'query ($filter: IncidentFilter) { incidents(first: 5, filter: $filter) { nodes { reports { stage } } } }';
  const { incidents } = await askApi<{ incidents: { nodes: unknown } }>(page, query, { filter: { search: name } });
  expect(incidents.nodes).toEqual([{ reports: [{ stage: 'INITIAL' }, { stage: 'FINAL' }] }]);
});

test('what is typed before a slow device brings the draft back stays beside it', async ({ page, words }) => {
  await signIn(page, CISO);
  await page.goto('/report/new?step=what');
  const name = `Thread of a slow device ${Date.now()}`;
  await title(page).fill(name);
  await savedOnServer(page);
  const [{ reference }] = (
    await askApi<{ incidents: { nodes: [{ reference: string }] } }>(
      page,
      'query ($filter: IncidentFilter) { incidents(first: 1, filter: $filter) { nodes { reference } } }',
      { filter: { search: name } },
    )
  ).incidents.nodes;
  await page.goto(`/incidents/${reference}?tab=thread`);
  const answer = page.locator('textarea[name=body]');
  await answer.fill('The mailboxes were searched.');
  await expect.poll(async () => (await stored(page)).unsent).toBe(1);
  await page.addInitScript(() => {
    const slow = new Promise<void>((resolve) => addEventListener('prahari-go-on', () => resolve()));
    const subtle = crypto.subtle;
    const decrypt = subtle.decrypt.bind(subtle);
    subtle.decrypt = async (...given) => {
      await slow;
      return decrypt(...given);
    };
  });
  await page.reload();
  await answer.pressSequentially('Two more');
  await page.evaluate(() => dispatchEvent(new Event('prahari-go-on')));
  await expect(answer).toHaveValue('The mailboxes were searched. Two more');
  await expect(answer).toBeFocused();
  await expect(page.getByText(words('was brought back', 'वापस लाया गया'))).toBeVisible();
});

test(
  'a proxy that loses the answer: what may have been done is told, and an invitation comes with the next link',
  // It is such a proxy.
  { tag: '@own-faults' },
  async ({ page, words, expectMessages }) => {
    expectMessages(BROWSER_MESSAGES);
    const administrator = await makePerson('Administrator behind a proxy', ['COORDINATOR_ADMIN']);
    await signIn(page, administrator);
    let isLost = true;
    let times = 0;
    await page.route('/graphql', async (route) => {
      if (!['inviteUser', 'createCompany', 'changePassword'].some((one) => isOf(route, one))) return route.continue();
      times += 1;
      if (!isLost) return route.continue();
      await route.fetch();
      return route.fulfill({ status: 504, contentType: 'text/html', body: 'Gateway Timeout' });
    });

    await page.goto('/companies/new');
    const code = `P${Date.now().toString(36).toUpperCase().slice(-8)}`;
    await page.getByRole('textbox', { name: words('Code', 'कोड'), exact: true }).fill(code);
    await page.getByRole('textbox', { name: words('Name in English', 'नाम अंग्रेज़ी में') }).fill('Proxy Distribution');
    await page.locator('main form button[type=submit]').click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText(words('may have been created', 'बन गई हो'));
    expect(times).toBe(1);
    await summary.getByRole('link', { name: words('companies', 'कंपनियों') }).click();
    await expect(page.getByRole('listitem').filter({ hasText: code })).toHaveCount(1);

    await page.goto('/account');
    await page.getByRole('textbox', { name: words('Present password', 'वर्तमान पासवर्ड') }).fill('not the one, I know');
    await page
      .getByRole('textbox', { name: words('New password', 'नया पासवर्ड') })
      .fill('nine blue insulators over Sarni');
    await page.getByRole('button', { name: words('Change the password', 'पासवर्ड बदलें') }).click();
    await expect(summary).toContainText(words('The new password may hold already', 'नया पासवर्ड लागू हो चुका'));
    expect(times).toBe(2);

    await page.goto('/people');
    await page.getByRole('button', { name: words('Invite a person', 'व्यक्ति को आमंत्रित करें') }).click();
    const name = `Invited twice ${Date.now()}`;
    await page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill(name);
    await page.getByRole('textbox', { name: words('E-mail address', 'ई-मेल पता') }).fill(`${code}@west.example`);
    await page.locator('input[type=checkbox]').first().check();
    const lost = page.waitForResponse((answer) => answer.status() === 504);
    await page.getByRole('button', { name: words('Make the invitation', 'आमंत्रण बनाएँ') }).click();
    await lost;
    isLost = false;
    await expect(page.locator('pre', { hasText: '#token=' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);

    // It is lost again, on the way from screen to person: the list gives the next one.
    await page.reload();
    await page.getByRole('button', { name: words(`Manage ${name}`, `${name} का प्रबंधन`) }).click();
    await page
      .getByRole('button', { name: words('Make a link for a new password', 'नए पासवर्ड के लिए लिंक बनाएँ') })
      .click();
    await expect(page.getByRole('dialog').locator('pre')).toContainText('#token=');
    await expect(page.getByRole('dialog')).toContainText(words('for 72 hours', '72 घंटे'));
  },
);

test('without a connection the home page shows at once what it showed last', async ({
  page,
  context,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, CISO);
  await page.goto('/');
  const clocks = page.getByRole('region', { name: words('Running clocks', 'चालू समय-सीमाएँ') });
  await expect(clocks).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(async () => (await stored(page)).all).toBeGreaterThan(1);
  await context.setOffline(true);
  await page.reload();
  await expect(clocks).toBeVisible();
  await expect(page.getByText(words('This may be out of date', 'यह पुराना हो सकता है'))).toBeVisible();
});
