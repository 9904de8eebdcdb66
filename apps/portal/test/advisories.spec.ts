// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { keptText } from './support/device.js';
import { publishAdvisory } from './support/publish-advisory.js';
import { BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const CISO = 'ciso@central.example';
const APPROVER = 'advisory-approver@west.example';

const content = (title: string) => ({
  title: { en: title, hi: `${title} (हिन्दी)` },
  summary: { en: 'Check the remote access of suppliers.', hi: 'आपूर्तिकर्ताओं की दूरस्थ पहुँच जाँचें।' },
  body: { en: '# What happened\n\n### How to look\n\nRead the log of the gateway.' },
  indicators: [{ type: 'DOMAIN', value: 'remote.bad.example', description: '=HYPERLINK("x")' }],
  recommendations: [
    {
      text: { en: 'Switch the account of the supplier off.', hi: 'आपूर्तिकर्ता का खाता बंद करें।' },
      priority: 'IMMEDIATE',
      evidenceRequired: true,
      guidelineClauses: ['CERT-In Directions 2022 (iv)'],
    },
    { text: { en: 'Keep the log for 180 days.', hi: 'लॉग 180 दिनों तक रखें।' }, priority: 'MEDIUM' },
  ],
});

type Words = (english: string, hindi: string) => string;

const task = (page: Page, number: number) => page.locator(`#recommendation-${number}`);

test(
  'a company acknowledges and answers with a file; sent back, it answers again, and is verified',
  { tag: '@weak-link' },
  async ({ page, words, expectMessages }) => {
    expectMessages(BROWSER_MESSAGES);
    const { reference } = await publishAdvisory(content('Remote access of suppliers'));

    await signIn(page, CISO);
    await page.goto('/advisories?unacknowledged=true');
    await page
      .getByRole('link', { name: words('Remote access of suppliers', 'Remote access of suppliers (हिन्दी)') })
      .first()
      .click();
    await page.getByRole('button', { name: words('Acknowledge for the company', 'कंपनी की ओर से पावती दें') }).click();
    await expect(page.getByText(words('Revision 1 acknowledged', 'संशोधन 1 की पावती दी गई'))).toBeVisible();
    await page.goto(`/advisories/${reference}`);

    const first = task(page, 1);
    await first.getByRole('button', { name: words('Answer recommendation 1', 'अनुशंसा 1 का उत्तर दें') }).click();
    await first.getByRole('combobox').selectOption('DONE');
    await first.getByRole('button', { name: words('Send answer 1', 'उत्तर 1 भेजें') }).click();
    await expect(page.getByRole('alert').first()).toBeFocused();
    await first.locator('input[type=file]').setInputFiles({
      name: 'account-closed.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('account svc-remote: disabled\n'),
    });
    await expect(first.getByText('account-closed.txt').first()).toBeVisible();
    await expect(first.getByText(words('Sent; not scanned', 'भेजी गई; मैलवेयर की जाँच नहीं हुई'))).toBeVisible();
    await first.getByRole('button', { name: words('Send answer 1', 'उत्तर 1 भेजें') }).click();
    await expect(
      first.getByText(words('Your answer was sent to the coordinator.', 'आपका उत्तर समन्वयक को भेज दिया गया है।')),
    ).toBeVisible();
    await expect(first.getByRole('link', { name: 'account-closed.txt' })).toBeVisible();
    await expectAccessible(page);

    await signIn(page, APPROVER);
    await openAnswer(page, reference, words('Central Discom, Bhopal', 'मध्य डिस्कॉम, भोपाल'));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('link', { name: 'account-closed.txt' })).toBeVisible();
    await dialog.getByRole('button', { name: words('Send back', 'लौटाएँ'), exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeFocused();
    await dialog.getByRole('textbox').fill('The log of the gateway is missing.');
    await dialog.getByRole('button', { name: words('Send back', 'लौटाएँ'), exact: true }).click();
    await expect(dialog.getByText(words('Sent back', 'लौटाया गया'))).toBeVisible();
    await expectAccessible(page);

    await signIn(page, CISO);
    await page.goto(`/advisories/${reference}`);
    await expect(first).toContainText('The log of the gateway is missing.');
    await first.getByRole('button', { name: words('Change answer 1', 'उत्तर 1 बदलें') }).click();
    const note = first.getByRole('textbox', { name: words('Note', 'टिप्पणी') });
    await note.fill('The log is ticket 4711.');
    await expect.poll(() => keptText(page)).toContain('ticket 4711');
    await page.reload();
    await expect(note).toHaveValue('The log is ticket 4711.');
    await first.getByRole('button', { name: words('Send answer 1', 'उत्तर 1 भेजें') }).click();
    await expect(
      first.getByText(words('Your answer was sent to the coordinator.', 'आपका उत्तर समन्वयक को भेज दिया गया है।')),
    ).toBeVisible();

    await signIn(page, APPROVER);
    await openAnswer(page, reference, words('Central Discom, Bhopal', 'मध्य डिस्कॉम, भोपाल'));
    await dialog.getByRole('button', { name: words('Verify', 'सत्यापित करें'), exact: true }).click();
    await expect(dialog.getByRole('status').first()).toContainText(words('✓Verified', '✓सत्यापित'));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await signIn(page, CISO);
    await page.goto('/compliance?verification=verified');
    await page
      .getByRole('row', { name: new RegExp(`${reference} · 1`) })
      .getByRole('link')
      .last()
      .click();
    await expect(task(page, 1)).toContainText(words('Verified by the coordinator', 'समन्वयक द्वारा सत्यापित'));
  },
);

async function openAnswer(page: Page, reference: string, company: string): Promise<void> {
  await page.goto(`/compliance?advisory=${reference}&company=CENTRAL`);
  await expect(page.getByRole('columnheader', { name: company })).toBeVisible();
  await page
    .getByRole('row', { name: new RegExp(`${reference} · 1`) })
    .getByRole('button')
    .click();
}

test('any two revisions can be compared, and a reporter can not accept a risk', async ({ page, words, isHindi }) => {
  const { reference, revise } = await publishAdvisory(content('Old gateways'));
  await revise({ revisionSummary: 'The deadline is nearer.', severity: 'CRITICAL', indicators: [] });
  await revise({ revisionSummary: 'One more reference.', references: ['https://vendor.example/note'] });
  await signIn(page, 'incident-reporter@central.example');
  await page.goto(`/advisories/${reference}`);
  const compare = page.getByRole('button', { name: words('Show what changed', 'दिखाएँ क्या बदला') });
  await compare.click();
  await expect(page.locator('ins')).toHaveText([/vendor\.example/]);
  await page.getByRole('combobox', { name: words('From', 'किससे'), exact: true }).selectOption('1');
  await compare.click();
  await expect(page.locator('ins').first()).toContainText(words('Critical', 'अति गंभीर'));
  await expect(page.locator('ins').last()).toContainText('vendor.example');
  await expect(page.locator('del').last()).toContainText('remote.bad.example');
  // The text was written in English alone.
  await expect(page.getByText('केवल अंग्रेज़ी में')).toHaveCount(isHindi ? 1 : 0);
  const second = task(page, 2);
  await second.getByRole('button', { name: words('Answer recommendation 2', 'अनुशंसा 2 का उत्तर दें') }).click();
  await expect(second.getByRole('option', { name: words('Risk accepted', 'जोखिम स्वीकृत') })).toHaveCount(0);
  await second.getByLabel(words('Planned for', 'कब तक पूर्ण करने की योजना')).fill('2027-01-15');
  await second.getByRole('button', { name: words('Send answer 2', 'उत्तर 2 भेजें') }).click();
  await expect(second).toContainText(words('Planned for 15 Jan 2027', '15 जन॰ 2027 तक पूर्ण करने की योजना'));
  await expectAccessible(page);
});

test('indicators and the matrix become files that no spreadsheet runs', async ({ page, words }) => {
  const { reference } = await publishAdvisory(content('Indicators to save'));
  await signIn(page, APPROVER);
  await page.goto(`/advisories/${reference}`);
  const save = page.getByRole('button', { name: words('Save as CSV', 'CSV के रूप में सहेजें') });
  const [indicators] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const lines = readFileSync(await indicators.path(), 'utf8');
  expect(indicators.suggestedFilename()).toBe(`${reference}-indicators.csv`);
  expect(lines.startsWith('\uFEFFtype,value,description,tlp\r\n')).toBe(true);
  expect(lines).toContain(`DOMAIN,remote.bad.example,"'=HYPERLINK(""x"")",GREEN`);
  await page.goto(`/compliance?advisory=${reference}`);
  const [matrix] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const rows = readFileSync(await matrix.path(), 'utf8').split('\r\n');
  // Between the head and the end: two recommendations for each of the demo's five companies, and those of other stories.
  const answers = rows.slice(1, -1);
  expect(answers.length).toBeGreaterThanOrEqual(2 * 5);
  expect(answers.filter((row) => !row.startsWith(`${reference},`))).toEqual([]);
});

test('advisory, answers and matrix print on A4', async ({ page, words }) => {
  const { reference } = await publishAdvisory(content('On paper'));
  await signIn(page, CISO);
  await page.goto(`/advisories/${reference}/print`);
  await expectAccessible(page);
  // It is the letter of whoever published it.
  await expect(page.getByText(words('West Discom, Indore', 'पश्चिम डिस्कॉम, इंदौर'), { exact: true })).toBeVisible();
  await expectOnPaper(
    page,
    [reference, words('On paper', 'On paper (हिन्दी)'), 'remote.bad.example', 'TLP:GREEN'],
    words,
  );
  await page.goto(`/advisories/${reference}/print?part=answers`);
  await expectOnPaper(page, [reference, words('Central Discom, Bhopal', 'मध्य'), words('Signature', 'हस्ताक्षर')], words);
  await signIn(page, APPROVER);
  await page.goto(`/compliance/print?advisory=${reference}`);
  await expectOnPaper(page, [reference, 'TLP:GREEN', words('Not started', 'प्रारंभ')], words);
});

/** Devanagari is put together anew from its glyphs: plain words alone are looked for. */
const PLAIN = /^[\x20-\x7e]+$|^(जावक|विषय)$/;

async function expectOnPaper(page: Page, texts: readonly string[], words: Words): Promise<void> {
  await expect(page.getByRole('button', { name: /^(Print|मुद्रित करें)$/ })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdfText(pdf);
  if (text === undefined) return;
  const every = [...texts, words('Outward No.', 'जावक'), words('Subject:', 'विषय')];
  for (const one of every) if (PLAIN.test(one)) expect(text).toContain(one.replaceAll(/\s/g, ''));
  // In head and foot of each page.
  expect(text.split('TLP:').length).toBeGreaterThan(2);
}

/** The text of a PDF without white space; undefined, with a line that says so, where there is no pdftotext. */
function pdfText(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s/g, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stdout.write('There is no pdftotext here: what is on paper is not read.\n');
    return undefined;
  }
}
