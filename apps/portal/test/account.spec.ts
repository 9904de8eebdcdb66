// SPDX-License-Identifier: Apache-2.0
import { DEMO_PASSWORD } from './support/people.js';
import { expect, expectAccessible, signIn, test } from './support/story.js';

test('a person changes the language, which the account keeps for the next device', async ({
  page,
  browser,
  baseURL,
  words,
}) => {
  await signIn(page, 'viewer@west.example');
  await page.goto('/account');
  await expectAccessible(page);
  const language = page.getByRole('combobox', { name: words('Language', 'भाषा') });
  await language.selectOption('HI');
  await page.getByRole('button', { name: words('Save the details', 'विवरण सहेजें') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('मेरा खाता');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-IN' });
  const other = await elsewhere.newPage();
  await other.goto('/sign-in');
  await other.getByRole('textbox', { name: 'E-mail address' }).fill('viewer@west.example');
  await other.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.locator('html')).toHaveAttribute('lang', 'hi');

  // The session of the other device is seen here and ended; that device then asks for the password.
  await page.reload();
  await page.getByRole('button', { name: 'अन्य सभी सत्र समाप्त करें' }).click();
  await expect(page.getByRole('list', { name: 'खुले सत्र' }).getByRole('listitem')).toHaveCount(1);
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await page.getByRole('combobox', { name: 'भाषा' }).selectOption('EN');
  await page.getByRole('button', { name: 'विवरण सहेजें' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
});

test('a new name stands in the header at once', async ({ page, words }) => {
  await signIn(page, 'incident-reporter@central.example');
  await page.goto('/account');
  const name = page.getByRole('textbox', { name: words('Name', 'नाम'), exact: true });
  const before = await name.inputValue();
  await name.fill(`${before} II`);
  await page.getByRole('button', { name: words('Save the details', 'विवरण सहेजें') }).click();
  await expect(page.getByRole('banner')).toContainText(`${before} II`);
  await name.fill(before);
  await page.getByRole('button', { name: words('Save the details', 'विवरण सहेजें') }).click();
  await expect(page.getByRole('banner')).not.toContainText(' II');
});

test('a person changes the password and signs in with the new one', async ({ page, words }) => {
  const changed = 'nine blue insulators over Satpura';
  const change = async (from: string, to: string) => {
    await page.goto('/account');
    await page.getByRole('textbox', { name: words('Present password', 'वर्तमान पासवर्ड') }).fill(from);
    await page.getByRole('textbox', { name: words('New password', 'नया पासवर्ड') }).fill(to);
    await page.getByRole('button', { name: words('Change the password', 'पासवर्ड बदलें') }).click();
    await expect(
      page.getByRole('status').filter({ hasText: words('The password was changed', 'पासवर्ड बदल') }),
    ).toBeVisible();
  };
  await signIn(page, 'viewer@central.example');
  await change(DEMO_PASSWORD, changed);
  await page.getByRole('button', { name: words('Sign out', 'साइन आउट') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, 'viewer@central.example', changed);
  await change(changed, DEMO_PASSWORD);
});
