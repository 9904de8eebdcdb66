// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { keptText } from './support/device.js';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const unique = (name: string) => `${name}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

const PASSWORD = 'seven quiet lanterns at Jabalpur';

type Words = (english: string, hindi: string) => string;

/** What an invited person does, in a browser of his own: opens the link and chooses a password. */
async function acceptInvitation(page: Page, link: string, words: Words): Promise<void> {
  const { pathname, hash } = new URL(link);
  await page.goto(`${pathname}${hash}`);
  await page.getByRole('textbox', { name: words('New password', 'नया पासवर्ड') }).fill(PASSWORD);
  await page.getByRole('button', { name: words('Set the password and sign in', 'पासवर्ड रखें और साइन इन करें') }).click();
}

test('a company’s administrator invites a person, who signs in; deactivated, the session ends; activated, it begins anew', async ({
  page,
  browser,
  words,
  baseURL,
  contextOptions,
}) => {
  await signIn(page, 'company-admin@east.example');
  await page.goto('/people');
  await page.getByRole('button', { name: words('Invite a person', 'व्यक्ति को आमंत्रित करें') }).click();
  await expectAccessible(page);
  const name = unique('Meera Tiwari');
  await page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill(name);
  const email = `${unique('meera')}@east.example`;
  await page.getByRole('textbox', { name: words('E-mail address', 'ई-मेल पता') }).fill(email);
  await page.getByRole('button', { name: words('Make the invitation', 'आमंत्रण बनाएँ') }).click();
  // Without a role it is refused at the field, in the API’s own sentence, and nothing typed is lost.
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true })).toHaveValue(name);
  await page.getByRole('checkbox', { name: words('Incident reporter', 'घटना सूचनाकर्ता') }).check();
  await page.getByRole('button', { name: words('Make the invitation', 'आमंत्रण बनाएँ') }).click();
  const link = page.locator('pre', { hasText: '#token=' });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  const entry = page.getByRole('listitem').filter({ hasText: name });
  await expect(entry).toContainText(words('has not signed in yet', 'अभी तक साइन इन नहीं किया'));

  const other = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
  const invited = await other.newPage();
  await acceptInvitation(invited, (await link.textContent()) ?? '', words);
  await expect(invited.getByRole('banner')).toContainText(name);

  const manage = page.getByRole('button', { name: words(`Manage ${name}`, `${name} का प्रबंधन`) });
  await manage.click();
  await page.getByRole('button', { name: words('Deactivate the account', 'खाता निष्क्रिय करें') }).click();
  await expect(entry).toContainText(words('deactivated', 'निष्क्रिय'));
  await invited.goto('/incidents');
  await expect(invited).toHaveURL(/\/sign-in/);
  await manage.click();
  await page.getByRole('button', { name: words('Activate the account', 'खाता सक्रिय करें') }).click();
  await expect(entry).not.toContainText(words('deactivated', 'निष्क्रिय'));
  await signIn(invited, email, PASSWORD);
  await invited.goto('/');
  await expect(invited.getByRole('banner')).toContainText(name);
  await other.close();
});

test('the last CISO can not be deactivated, and the reason is told; a reset link is made', async ({ page, words }) => {
  await signIn(page, 'company-admin@east.example');
  await page.goto('/people');
  await page.getByRole('button', { name: words('Manage Anita Shrivastava', 'Anita Shrivastava का प्रबंधन') }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: words('Deactivate the account', 'खाता निष्क्रिय करें') }).click();
  await expect(dialog.getByRole('status').last()).toContainText(/CISO|मुख्य सूचना/);
  await dialog
    .getByRole('button', { name: words('Make a link for a new password', 'नए पासवर्ड के लिए लिंक बनाएँ') })
    .click();
  await expect(dialog.locator('pre')).toContainText('#token=');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the coordinator creates a company with contacts and invites its first administrator, who signs in', async ({
  page,
  browser,
  words,
  baseURL,
  contextOptions,
}) => {
  await signIn(page, 'coordinator-admin@west.example');
  await page.goto('/companies');
  await page.getByRole('link', { name: words('Create a company', 'कंपनी बनाएँ') }).click();
  const code = `N${Date.now().toString(36).toUpperCase().slice(-8)}`;
  await page.getByRole('textbox', { name: words('Code', 'कोड'), exact: true }).fill('east');
  await page.getByRole('textbox', { name: words('Name in Hindi', 'नाम हिन्दी में') }).fill(`उत्तर वितरण कंपनी ${code}`);
  await page.getByRole('button', { name: words('Add a contact', 'संपर्क जोड़ें') }).click();
  const contact = page.getByRole('group', { name: words('Contact 1', 'संपर्क 1') });
  await contact.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill('Night desk');
  await contact.getByRole('textbox', { name: words('Mobile telephone', 'मोबाइल') }).fill('+91 94250 00000');
  await expectAccessible(page);
  const create = page.getByRole('button', {
    name: words('Create the company and go on to its administrator', 'कंपनी बनाएँ और उसके प्रशासक पर जाएँ'),
  });
  await create.click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('textbox', { name: words('Code', 'कोड'), exact: true }).fill(code);
  await create.click();
  await expect(page).toHaveURL(new RegExp(`/companies/${code}`));
  await expect(page.getByText('Night desk')).toBeVisible();
  await page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill('Harish Uikey');
  await page
    .getByRole('textbox', { name: words('E-mail address', 'ई-मेल पता') })
    .fill(`admin@${code.toLowerCase()}.example`);
  await page.getByRole('button', { name: words('Make the invitation', 'आमंत्रण बनाएँ') }).click();
  const link = page.locator('pre', { hasText: '#token=' });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  const other = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
  const invited = await other.newPage();
  await acceptInvitation(invited, (await link.textContent()) ?? '', words);
  await expect(invited.getByRole('banner')).toContainText(`उत्तर वितरण कंपनी ${code}`);
  await other.close();
});

const expectDrawn = (picture: Locator) =>
  expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

test('a company’s logo is set, refused where it is no picture, printed at the head of letters, and removed', async ({
  page,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  const content = readFileSync(path.join(import.meta.dirname, '../../../docs/pictures/people.png'));
  await signIn(page, 'company-admin@genco.example');
  await page.goto('/companies/GENCO');
  const panel = page.getByRole('region', { name: words('Logo', 'प्रतीक-चिह्न'), exact: true });
  const chosen = panel.locator('input[type=file]');
  await chosen.setInputFiles({ name: 'logo.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await expect(panel.getByRole('status')).toContainText(words('A logo is a PNG or JPEG', 'PNG या JPEG'));
  await chosen.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: content });
  await expect(panel.getByRole('status')).toHaveText(words('The logo was saved.', 'प्रतीक-चिह्न सहेजा गया।'));
  await expectDrawn(panel.getByRole('img'));
  await expectAccessible(page);
  await signIn(page, 'ciso@genco.example');
  await page.goto('/advisories/PRH-2026-0001/print?part=answers');
  await expectDrawn(page.locator('img[src^="/files/"]'));
  await signIn(page, 'company-admin@genco.example');
  await page.goto('/companies/GENCO');
  await panel.getByRole('button', { name: words('Remove the logo', 'प्रतीक-चिह्न हटाएँ') }).click();
  await expect(panel.getByRole('img')).toHaveCount(0);
});

test('a company’s administrator changes the contacts; what was typed survives a reload', async ({ page, words }) => {
  await signIn(page, 'company-admin@central.example');
  await page.goto('/companies/CENTRAL');
  await page.getByRole('button', { name: words('Change the contacts', 'संपर्क बदलें') }).click();
  await page.getByRole('button', { name: words('Add a contact', 'संपर्क जोड़ें') }).click();
  const last = page.getByRole('group').last();
  const name = unique('Duty officer');
  await last.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill(name);
  await expect.poll(() => keptText(page)).toContain(name);
  await page.reload();
  await page.getByRole('button', { name: words('Change the contacts', 'संपर्क बदलें') }).click();
  await expect(
    page
      .getByRole('group')
      .last()
      .getByRole('textbox', { name: words('Name', 'नाम'), exact: true }),
  ).toHaveValue(name);
  await expectAccessible(page);
  await page.getByRole('button', { name: words('Save the contacts', 'संपर्क सहेजें') }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
});

test('a CISO makes an API client, whose secret works until it is revoked', async ({
  page,
  words,
  baseURL,
  request,
}) => {
  await signIn(page, 'ciso@east.example');
  await page.goto('/api-clients');
  await page.getByRole('button', { name: words('Make an API client', 'एपीआई क्लाइंट बनाएँ') }).click();
  const name = unique('Ticket system');
  await page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true }).fill(name);
  await page.getByRole('checkbox', { name: words('Read incidents', 'घटनाएँ पढ़ना') }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('Make the client', 'क्लाइंट बनाएँ') }).click();
  const command = (await page.locator('pre', { hasText: 'curl' }).textContent()) ?? '';
  expect(command).toContain(`${baseURL}/graphql`);
  await expectAccessible(page);
  const secret = /Bearer (prh_[\w-]+)/.exec(command)?.[1] ?? '';
  const ask = async () =>
    (
      await request.post('/graphql', {
        headers: { authorization: `Bearer ${secret}` },
        data: { query: '{ viewer { displayName permissions } }' },
      })
    ).json() as Promise<{ readonly data?: { readonly viewer: unknown }; readonly errors?: unknown }>;
  expect((await ask()).data?.viewer).toEqual({ displayName: name, permissions: ['incident:read'] });
  await page.getByRole('button', { name: words('I have kept the secret', 'मैंने गुप्त कुंजी रख ली है') }).click();
  await page.getByRole('button', { name: words(`Revoke ${name}`, `${name} निरस्त करें`) }).click();
  await page.getByRole('button', { name: words('Revoke it', 'इसे निरस्त करें') }).click();
  await expect(page.getByRole('button', { name: words(`Revoke ${name}`, `${name} निरस्त करें`) })).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(words('revoked', 'निरस्त'));
  expect((await ask()).errors).toBeDefined();
});
