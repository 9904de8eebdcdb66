// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { BROWSER_MESSAGES, expect, expectAccessible, scrollsSideways, signIn, test } from './support/story.js';
import { turnedTexts } from './support/look.js';
import { AS_TYPED, LINE, LINES, makeStrangeSteps, makeStrangeThings, WORD } from './support/strange-things.js';

const isFull = process.env['PORTAL_FULL'] === '1';

test('what is hostile, endless or written from right to left is shown as it was typed, and does nothing', async ({
  page,
  context,
}) => {
  if (isFull) test.slow();
  page.on('dialog', (dialog) => {
    throw new Error(`A text opened a dialog: ${dialog.message()}`);
  });
  const { email, password, incident, draft, advisory, code } = await makeStrangeThings();
  const main = page.getByRole('main');
  const see = async (path: string, ...texts: readonly string[]) => {
    await page.goto(path);
    for (const text of texts) await expect(main).toContainText(seen(text));
    await expectToFit(page, path);
  };

  await signIn(page, email, password);
  await see('/', LINE);
  await see('/incidents', LINE);
  await see(`/incidents/${incident}`, LINE, ...AS_TYPED, 'first line\nsecond line');
  await expectIsolated(page);
  await see(`/incidents/${incident}?tab=thread`, ...AS_TYPED, 'gpj.txt');
  await see(`/incidents/${incident}?tab=indicators`);
  await expect(main.locator('td:first-child > p')).toHaveText(LINES.map(seen));
  await see(`/incidents/${incident}/print`, LINE, ...AS_TYPED);
  await expectOnPaper(page, [incident, `value${LINES.length - 1}`, ...AS_TYPED]);
  await see(`/incidents/${incident}/sent`, LINE);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .getByRole('button', { name: /CERT-In|सर्ट-इन/ })
    .first()
    .click();
  const mail = await page.locator('pre').first().textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mail);
  for (const text of [LINE.normalize('NFC').trim(), ...AS_TYPED]) expect(mail).toContain(text);
  await see(`/advisories/${advisory}`, LINE, ...AS_TYPED);
  await see(`/advisories/${advisory}/print`, LINE, ...AS_TYPED);
  await expectOnPaper(page, [advisory, `value${LINES.length - 1}`, ...AS_TYPED]);
  if (isFull) {
    for (const tab of ['timeline', 'notes', 'files', 'reports']) await see(`/incidents/${incident}?tab=${tab}`);
    for (const step of ['contact', 'what', 'where', 'impact', 'response', 'indicators', 'files', 'sharing', 'check']) {
      await see(`/incidents/${draft}/report?step=${step}`);
    }
    for (const path of ['/advisories', `/advisories/${advisory}/print?part=answers`, '/compliance', '/account']) {
      await see(path);
    }
    await see('/obligations');
    await see('/api-clients', LINE.trim());
    await signIn(page, email.replace('ciso-', ''), password);
    for (const path of ['/', '/people', `/companies/${code}`]) await see(path);
  }

  await signIn(page, 'advisory-approver@west.example');
  await see(`/compliance?advisory=${advisory}`, LINE);
  if (!isFull) return;
  for (const path of ['/', `/compliance/print?advisory=${advisory}`, `/advisories/${advisory}`, '/advisories'])
    await see(path);
  await signIn(page, 'advisory-author@west.example');
  await see(`/advisories/${advisory}/edit`);
  await signIn(page, 'incident-handler@west.example');
  for (const path of ['/', '/incidents', `/incidents/${incident}`, `/incidents/${incident}?tab=thread`])
    await see(path);
  await signIn(page, 'coordinator-admin@west.example');
  for (const path of ['/', '/companies', `/companies/${code}`]) await see(path);
  await signIn(page, email, password);
  const { closed, withdrawn, returned } = await makeStrangeSteps(email);
  await see(`/incidents/${closed}`, ...AS_TYPED);
  await see(`/incidents/${closed}?tab=timeline`, ...AS_TYPED, 'first line\nsecond line');
  await see(`/incidents/${closed}/print`, ...AS_TYPED);
  for (const path of [withdrawn, `${withdrawn}/print`]) await see(`/advisories/${path}`, ...AS_TYPED);
  await expectOnPaper(page, AS_TYPED);
  await signIn(page, 'advisory-author@west.example');
  for (const path of [`${withdrawn}/edit`, `${returned}/edit`, `${returned}/review`])
    await see(`/advisories/${path}`, ...AS_TYPED);
});

/** Made in the page, since 26 MiB take long on the way into the browser. */
const choose = (page: Page, files: readonly (readonly [name: string, content: string, bytes?: number])[]) =>
  page.locator('input[type=file]').evaluate((input: HTMLInputElement, all) => {
    const chosen = new DataTransfer();
    for (const [name, content, bytes = 0] of all) chosen.items.add(new File([content, new Uint8Array(bytes)], name));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);

test('files that lie, hide or are no files are refused by name, and the others kept under a clean one', async ({
  page,
  words,
  expectMessages,
}) => {
  expectMessages(BROWSER_MESSAGES);
  const script = '<script>alert(1)</script>';
  await signIn(page, 'ciso@central.example');
  await page.goto('/incidents/CENTRAL-2026-0001?tab=thread');
  await choose(page, [
    ['../../<img src=x onerror=alert(1)>.html', `<!doctype html>${script}`],
    ['gpj.\u202Eexe.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['report.pdf', 'No document at all.'],
    ['empty.log', ''],
    ['core.dump', '', 26 * 1024 * 1024],
  ]);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('report.pdf')).toContainText(words('By its content this file is', 'सामग्री के अनुसार'));
  await expect(row('empty.log')).toContainText(words('This file is empty.', 'यह फ़ाइल खाली है।'));
  await expect(row('core.dump')).toContainText(words('This file is too large.', 'यह फ़ाइल बहुत बड़ी है'));
  const sent = words('Sent; not scanned', 'भेजी गई; मैलवेयर की जाँच नहीं हुई');
  await expect(row('_img src=x onerror=alert(1)_.html')).toContainText(sent);
  await expect(row('gpj.exe.svg')).toContainText(sent);
  await expectAccessible(page);
});

/** As `innerText` and Playwright's comparison have it: white space is one space. */
const seen = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Nothing scrolls sideways, as wide as the story is and on the narrowest phone. */
async function expectToFit(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const size = page.viewportSize();
  if (size === null) return;
  expect(await scrollsSideways(page), path).toBe(false);
  expect.soft(await page.evaluate(turnedTexts, WORD), `${path}: texts that turn what follows them`).toEqual([]);
  await page.setViewportSize({ ...size, width: 320 });
  expect(await scrollsSideways(page), `${path} at 320 px`).toBe(false);
  await page.setViewportSize(size);
  if (isFull) await expectAccessible(page);
}

/** A name from right to left leaves the rest of its line alone. */
const expectIsolated = async (page: Page) =>
  expect(await page.locator('h1 bdi').evaluate((heading) => getComputedStyle(heading).unicodeBidi)).toBe('isolate');

async function expectOnPaper(page: Page, texts: readonly string[]): Promise<void> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  let paper: string;
  try {
    paper = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stdout.write('There is no pdftotext here: what is on paper is not read.\n');
    return;
  }
  for (const text of texts) expect(paper.replaceAll(/\s/g, '')).toContain(text.replaceAll(/\s/g, ''));
}
