// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { askApi, expect, expectAccessible, scrollsSideways, signIn, test } from './support/story.js';

const table = (page: Page) => page.getByRole('table');
const chip = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

/** Opens the filters where the window is too narrow to show them from the start. */
async function openFilters(page: Page): Promise<void> {
  const fold = page.getByRole('button', { name: /^(Filters|फ़िल्टर)( \(\d+\))?$/ });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

test('a CISO sees on one page, loaded by one request, what is due and goes to each', async ({ page, words }) => {
  await signIn(page, 'ciso@east.example');
  const asked: string[] = [];
  page.on('request', (request) => {
    const { operationName } = (request.postDataJSON() ?? {}) as { operationName?: string };
    if (new URL(request.url()).pathname === '/graphql') asked.push(operationName ?? '');
  });
  await page.goto('/');
  const clocks = page.getByRole('region', { name: words('Running clocks', 'चालू समय-सीमाएँ') });
  const first = clocks.getByRole('listitem').first();
  await expect(first).toContainText(words('overdue by', 'का विलंब'));
  await expect(first).toContainText('EAST-2026-0001');
  await expect(
    clocks
      .getByRole('listitem')
      .filter({ hasText: words('noticed', 'जानकारी मिली') })
      .first(),
  ).toContainText(words('+ 6 h', '+ 6 घंटे'));
  for (const name of [
    words('Drafts', 'प्रारूप'),
    words('Replies waiting', 'उत्तर की प्रतीक्षा'),
    words('Advisories not acknowledged', 'परामर्श जिनकी पावती शेष है'),
    words('Recommendations due', 'नियत समय वाली अनुशंसाएँ'),
  ]) {
    await expect(page.getByRole('region', { name }).getByRole('listitem').first()).toBeVisible();
  }
  expect(new Set(asked)).toEqual(new Set(['SessionViewer', 'PartnerHome']));
  await expectAccessible(page);
  await page.getByRole('link', { name: words('incidents with a reply waiting', 'घटनाओं में उत्तर की प्रतीक्षा') }).click();
  await expect(page).toHaveURL(/\/incidents\?waits=REPLY$/);
  await expect(rows(page).filter({ hasText: 'EAST-2026-0001' })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'EAST-2026-0002' })).toBeHidden();
});

test('all clocks stand in the order in which they run out, and are narrowed by the address', async ({
  page,
  words,
}) => {
  await signIn(page, 'ciso@east.example');
  await page.goto('/obligations');
  await expect(page.getByRole('status').filter({ hasText: words('clocks', 'समय-सीमाएँ') })).toBeVisible();
  await openFilters(page);
  await chip(page, words('Only with an hour set', 'केवल नियत घंटे वाली')).click();
  await chip(page, words('CERT-In Directions 2022', 'सर्ट-इन निर्देश 2022')).click();
  await expect(page).toHaveURL(/hour=SET/);
  await expect(page).toHaveURL(/profile=in-cert-in-2022/);
  await expect(rows(page).filter({ hasText: words('no hour set', 'समय नियत नहीं') })).toHaveCount(0);
  await expect(rows(page).first()).toContainText(words('overdue by', 'का विलंब'));
  await expect(rows(page).last()).toContainText(words('left', 'शेष'));
  await expectAccessible(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/profile=/);
  await page.reload();
  await expect(page).toHaveURL(/hour=SET/);
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/incidents\/EAST-2026-0001$/);
});

test('a view of the list is kept in the account, and gone when it is deleted', async ({ page, words, isHindi }) => {
  const name = isHindi ? 'गंभीर, मेरी' : 'Grave ones of ours';
  await signIn(page, 'ciso@east.example');
  await page.goto('/incidents');
  await expect(rows(page).first()).toBeVisible();
  await openFilters(page);
  await chip(page, words('Critical', 'अति गंभीर')).click();
  await expect(page).toHaveURL(/severity=CRITICAL/);
  await expect(rows(page).filter({ hasText: 'EAST-2026-0002' })).toHaveCount(0);
  await page.getByRole('button', { name: words('Save this view', 'यह सूची सहेजें') }).click();
  await page.getByRole('textbox', { name: words('Name of the view', 'सूची का नाम') }).fill(name);
  await page.keyboard.press('Enter');
  const view = page.getByRole('button', { name, exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.goto('/incidents');
  await view.click();
  await expect(page).toHaveURL(/severity=CRITICAL/);
  await page.getByRole('button', { name: words('Delete this view', 'यह सूची हटाएँ') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words('Delete this view', 'यह सूची हटाएँ') }).click();
  await expect(dialog).toBeHidden();
  await expect(view).toBeHidden();
});

test('words are found in Devanagari, a reference leads to its object, and what is not there is said', async ({
  page,
  words,
}) => {
  await signIn(page, 'incident-handler@west.example');
  await page.goto('/');
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.fill('स्मार्ट मीटर');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/incidents\?search=/);
  await expect(rows(page).filter({ hasText: 'WEST-2026-0003' })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'EAST-2026-0001' })).toHaveCount(0);
  await field.fill('2026');
  await field.press('Enter');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('2026');
  await page.getByRole('main').getByRole('searchbox').fill('no such words anywhere');
  await expect(
    page.getByText(words('No incident fits what you look for.', 'आपकी खोज से मेल खाती कोई घटना नहीं है।')),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('Show all', 'सभी दिखाएँ') }).click();
  await expect(page).toHaveURL(/\/incidents$/);
  await field.fill('genco-2026-0001');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/incidents\/GENCO-2026-0001$/);
});

test('a coordinator sees what is new and who is late, and goes to the clocks of a company', async ({ page, words }) => {
  await signIn(page, 'incident-handler@west.example');
  await page.goto('/');
  const reports = page.getByRole('region', { name: words('New reports', 'नए प्रतिवेदन') });
  await expect(reports.getByRole('listitem').first()).toBeVisible();
  for (const name of [words('Review queue', 'समीक्षा के लिए शेष'), words('Last publications', 'पिछले जारी परामर्श')]) {
    await expect(page.getByRole('region', { name }).getByRole('listitem').first()).toBeVisible();
  }
  await expect(page.getByText(/^\d+ (of|में से) \d+$/).first()).toBeVisible();
  const late = page.getByRole('region', { name: words('Overdue by company', 'कंपनीवार समय-सीमा बाह्य') });
  await expectAccessible(page);
  await late.getByRole('link', { name: 'TRANSCO' }).click();
  await expect(page).toHaveURL(/status=OVERDUE/);
  await expect(rows(page).first()).toContainText('TRANSCO-2026-');
  await expect(rows(page).filter({ hasText: 'EAST-' })).toHaveCount(0);
});

test('administrators, auditors and readers have a home of their own', async ({ page, context, words }) => {
  const homes = [
    ['company-admin@east.example', words('Accounts and contacts', 'खाते और संपर्क')],
    ['coordinator-admin@west.example', words('Contacts missing', 'शेष संपर्क')],
    ['auditor@west.example', words('Overdue by company', 'कंपनीवार समय-सीमा बाह्य')],
    ['viewer@east.example', words('Running clocks', 'चालू समय-सीमाएँ')],
  ] as const;
  for (const [person, panel] of homes) {
    await context.clearCookies();
    await signIn(page, person);
    await page.goto('/');
    await expect(page.getByRole('region', { name: panel })).toBeVisible();
    await expectAccessible(page);
  }
});

test('a long list is read by keyboard to its end, and nothing scrolls sideways at 320 px', async ({ page, words }) => {
  await signIn(page, 'incident-reporter@genco.example');
  const titles = Array.from(
    { length: 120 },
    (_, index) => `${index}: ${'Donaudampfschiffahrtsgesellschaft'.repeat(4)} ${words('meter', 'मीटर')}`,
  );
  const create = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }';
  await Promise.all(titles.map((title) => askApi(page, create, { input: { title } })));
  await page.goto('/incidents?status=DRAFT');
  await expect(rows(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
  await table(page).focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(table(page)).not.toHaveAttribute('aria-rowcount', '-1', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: /^0: / }).first()).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/incidents', '/obligations']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await scrollsSideways(page)).toBe(false);
  }
});
