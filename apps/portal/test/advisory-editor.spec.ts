// SPDX-License-Identifier: Apache-2.0
import type { Browser, Page } from '@playwright/test';
import { keptText } from './support/device.js';
import { makePerson } from './support/make-person.js';
import { askApi, BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const AUTHOR = 'advisory-author@west.example';
const APPROVER = 'advisory-approver@west.example';

type Words = (english: string, hindi: string) => string;

/** Each has a browser of his own: they work in turns. */
async function another(browser: Browser, page: Page, email: string): Promise<Page> {
  const { locale } = await page.evaluate(() => ({ locale: navigator.language }));
  const context = await browser.newContext({
    locale,
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  });
  const other = await context.newPage();
  await signIn(other, email);
  return other;
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fillTexts(page: Page, words: Words, title: string): Promise<void> {
  await box(page, words('Title in English', 'शीर्षक अंग्रेज़ी में')).fill(title);
  await box(page, words('Title in Hindi', 'शीर्षक हिन्दी में')).fill('गेटवे का त्रुटिपूर्ण फ़र्मवेयर');
  await box(page, words('Summary in English', 'सारांश अंग्रेज़ी में')).fill('Gateways of one maker answer strangers.');
  await box(page, words('Summary in Hindi', 'सारांश हिन्दी में')).fill('एक निर्माता के गेटवे अपरिचितों को उत्तर देते हैं।');
  await box(page, words('Text in English', 'पाठ अंग्रेज़ी में')).fill('# What happened\n\nThey **answer** on port 2404.');
  await box(page, words('Text in Hindi', 'पाठ हिन्दी में')).fill('वे पोर्ट 2404 पर **उत्तर** देते हैं।');
}

async function addRecommendation(page: Page, words: Words, number: number, text: string): Promise<void> {
  await button(page, words('Add a recommendation', 'अनुशंसा जोड़ें')).click();
  const row = page.locator(`[data-place="${number - 1}"]`);
  await row.getByRole('textbox', { name: words('What to do in English', 'क्या करना है अंग्रेज़ी में') }).fill(text);
}

async function submitForReview(page: Page, words: Words): Promise<void> {
  await button(page, words('Save and go to the review', 'सहेजें और समीक्षा पर जाएँ')).click();
  await page.waitForURL(/\/review$/);
  await button(page, words('Submit for review', 'समीक्षा के लिए प्रस्तुत करें')).click();
  await expect(panel(page, words('In review', 'समीक्षा में'))).toBeVisible();
}

/** What the server has under this title. */
async function advisoriesOf(page: Page, title: string): Promise<readonly object[]> {
  const { advisories } = await askApi<{ advisories: { nodes: readonly { title: { en: string | null } }[] } }>(
    page,
    '{ advisories(first: 100) { nodes { title { en } } } }',
  );
  return advisories.nodes.filter((one) => one.title.en === title);
}

async function decide(page: Page, words: Words, decision: 'approve' | 'return', comment: string): Promise<void> {
  const name = decision === 'approve' ? words('Approve', 'अनुमोदन करें') : words('Return', 'लौटाएँ');
  await page.getByRole('radio', { name, exact: true }).check();
  await box(page, words('Comment', 'टिप्पणी')).fill(comment);
  await button(page, words('Send the decision', 'निर्णय भेजें')).click();
}

test('an advisory is written, returned, corrected, approved, published, revised and withdrawn', async ({
  page,
  browser,
  words,
}) => {
  const title = `Gateway firmware ${Date.now()}`;
  await signIn(page, AUTHOR);
  await page.goto('/advisories/new');
  await fillTexts(page, words, title);
  await button(page, words('Preview', 'पूर्वावलोकन')).click();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await page.getByRole('radio', { name: words('Only the companies that are ticked', 'केवल चुनी हुई कंपनियाँ') }).check();
  await page.getByRole('checkbox', { name: /\(EAST\)/ }).check();
  await addRecommendation(page, words, 1, 'Close port 2404 to the internet.');
  await addRecommendation(page, words, 2, 'Install firmware 4.2.1.');
  await test.step('the second recommendation moves up by an arrow key, and the handle keeps the focus', async () => {
    const handle = page.locator('[data-place="1"] [data-handle]');
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[data-place="0"] [data-handle]')).toBeFocused();
    await expect(page.locator('[data-place="0"] textarea[lang=en]')).toHaveValue('Install firmware 4.2.1.');
  });
  await test.step('it is dragged down again', async () => {
    const handle = page.locator('[data-place="0"] [data-handle]');
    await handle.hover();
    await page.mouse.down();
    const below = await page.locator('[data-place="1"] [data-handle]').boundingBox();
    await page.mouse.move(below?.x ?? 0, (below?.y ?? 0) + 5, { steps: 5 });
    await page.mouse.up();
    await expect(page.locator('[data-place="1"] textarea[lang=en]')).toHaveValue('Install firmware 4.2.1.');
  });
  await test.step('the calculator writes the vector, and reads one', async () => {
    await button(page, words('Add a vulnerability', 'भेद्यता जोड़ें')).click();
    await box(page, words('CVE number', 'CVE क्रमांक')).fill('CVE-2026-12345');
    await button(page, words('CVSS calculator', 'CVSS गणक')).click();
    const vector = box(page, words('CVSS vector', 'CVSS वेक्टर'));
    await vector.fill('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H');
    await expect(page.getByText(words('Score 9.8', 'अंक 9.8'))).toBeVisible();
    await page.getByRole('combobox', { name: /\(AC\)/ }).selectOption('H');
    await expect(vector).toHaveValue('CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H');
    await expect(page.getByText(words('Score 8.1', 'अंक 8.1'))).toBeVisible();
  });
  await expectAccessible(page);
  await button(page, words('Save the draft', 'प्रारूप सहेजें')).click();
  await page.waitForURL(/\/edit$/);
  const editor = page.url();
  await submitForReview(page, words);
  const review = page.url();
  await expect(page.getByRole('button', { name: words('Send the decision', 'निर्णय भेजें') })).toHaveCount(0);

  const approver = await another(browser, page, APPROVER);
  await approver.goto(review);
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText(words(title, 'गेटवे का त्रुटिपूर्ण फ़र्मवेयर'));
  await expectAccessible(approver);
  await test.step('without a comment it is not returned, and the field says so', async () => {
    await approver.getByRole('radio', { name: words('Return', 'लौटाएँ'), exact: true }).check();
    await button(approver, words('Send the decision', 'निर्णय भेजें')).click();
    await expect(approver.getByRole('alert')).toBeFocused();
  });
  await decide(approver, words, 'return', 'Name the port of the web page, too.');
  await expect(panel(approver, words('Being written', 'लिखा जा रहा है'))).toBeVisible();

  await page.goto(editor);
  await expect(page.getByText('Name the port of the web page, too.')).toBeVisible();
  await test.step('a correction is saved by itself, and is there after a reload', async () => {
    await box(page, words('Text in English', 'पाठ अंग्रेज़ी में')).fill('They answer on ports 2404 and 443.');
    await expect(page.getByText(words('Saved on the server', 'सर्वर पर सहेजा गया'))).toBeVisible();
    await page.reload();
    await expect(box(page, words('Text in English', 'पाठ अंग्रेज़ी में'))).toHaveValue('They answer on ports 2404 and 443.');
  });
  await submitForReview(page, words);

  await approver.reload();
  await decide(approver, words, 'approve', '');
  await approver.getByRole('link', { name: words('Go to the publication', 'जारी करने के पृष्ठ पर जाएँ') }).click();
  const recipients = panel(approver, words('Who will get it', 'यह किसे मिलेगा'));
  await expect(recipients).toContainText(words('One company', 'एक कंपनी'));
  await expect(recipients).toContainText(words('East Discom, Jabalpur', 'पूर्व डिस्कॉम, जबलपुर'));
  await expectAccessible(approver);
  await button(approver, words('Publish now', 'अभी जारी करें')).click();
  const published = approver.getByRole('heading', { name: /PRH-\d{4}-\d{4}/ });
  await expect(published).toBeVisible();
  expect(await advisoriesOf(page, title)).toHaveLength(1);
  const [reference = ''] = /PRH-\d{4}-\d{4}/.exec((await published.textContent()) ?? '') ?? [];

  await test.step('a revision says what it changes, and readers keep the published text meanwhile', async () => {
    await page.goto(`/advisories/${reference}/edit`);
    await box(page, words('Title in English', 'शीर्षक अंग्रेज़ी में')).fill(`${title} and web page`);
    await button(page, words('Save the draft', 'प्रारूप सहेजें')).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await box(page, words('What this revision changes', 'यह संशोधन क्या बदलता है')).fill('Names the web page.');
    await submitForReview(page, words);
    const changes = panel(page, words('What changed since the published revision', 'जारी संशोधन के बाद क्या बदला'));
    await expect(changes.locator('ins').last()).toContainText('and web page');
    await expectAccessible(page);
  });
  await approver.goto(`/advisories/${reference}/review`);
  await decide(approver, words, 'approve', 'Good.');
  await approver.getByRole('link', { name: words('Go to the publication', 'जारी करने के पृष्ठ पर जाएँ') }).click();
  await button(approver, words('Publish the new revision', 'नया संशोधन जारी करें')).click();
  await expect(approver.getByRole('heading', { name: new RegExp(reference) })).toBeVisible();

  await test.step('it is withdrawn with a reason, after a question', async () => {
    await approver.goto(`/advisories/${reference}/review`);
    await box(approver, words('Why it is withdrawn', 'वापस लेने का कारण')).fill('The maker has taken the firmware back.');
    await button(approver, words('Withdraw …', 'वापस लें …')).click();
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: words('Withdraw it', 'वापस लें'), exact: true })
      .click();
    await expect(panel(approver, words('Withdrawn', 'वापस लिया गया'))).toContainText('The maker has taken');
  });
  await approver.context().close();
});

test('whoever wrote an advisory can not approve it, and is told why', async ({ page, words, expectMessages }) => {
  expectMessages(BROWSER_MESSAGES);
  const email = await makePerson('Both Hands', ['ADVISORY_AUTHOR', 'ADVISORY_APPROVER']);
  await signIn(page, email);
  await page.goto('/advisories/new');
  await fillTexts(page, words, 'Written and read by one');
  await button(page, words('Save the draft', 'प्रारूप सहेजें')).click();
  await page.waitForURL(/\/edit$/);
  await button(page, words('Save and go to the review', 'सहेजें और समीक्षा पर जाएँ')).click();
  await button(page, words('Submit for review', 'समीक्षा के लिए प्रस्तुत करें')).click();
  await decide(page, words, 'approve', '');
  await expect(page.getByRole('alert').first()).toContainText(
    words('You wrote this advisory: someone else must approve it.', 'यह परामर्श आपने लिखा है'),
  );
  await expect(page.getByRole('link', { name: words('Go to the publication', 'जारी करने के पृष्ठ पर जाएँ') })).toHaveCount(
    0,
  );
});

test('of two people who write the same draft none loses anything: both values are shown', async ({
  page,
  browser,
  words,
}) => {
  await signIn(page, AUTHOR);
  await page.goto('/advisories/new');
  await fillTexts(page, words, `Two hands ${Date.now()}`);
  await button(page, words('Save the draft', 'प्रारूप सहेजें')).click();
  await page.waitForURL(/\/edit$/);
  const other = await another(browser, page, AUTHOR);
  await other.goto(page.url());
  const summary = words('Summary in English', 'सारांश अंग्रेज़ी में');
  await box(other, summary).fill('As the other hand wrote it.');
  await expect(other.getByText(words('Saved on the server', 'सर्वर पर सहेजा गया'))).toBeVisible();
  await box(page, summary).fill('As the first hand wrote it.');
  const conflict = panel(
    page,
    words('This advisory was saved in another place meanwhile', 'इस बीच यह परामर्श दूसरी जगह सहेजा गया'),
  );
  await expect(conflict).toContainText('As the other hand wrote it.');
  await expect(conflict).toContainText('As the first hand wrote it.');
  await expectAccessible(page);
  await conflict
    .getByRole('radio', { name: words('What was saved in the other place', 'जो दूसरी जगह सहेजा गया') })
    .check();
  await button(page, words('Go on with what is chosen', 'चुने हुए के साथ आगे बढ़ें')).click();
  await expect(box(page, summary)).toHaveValue('As the other hand wrote it.');
  await expect(conflict).toBeHidden();
  await other.context().close();
});

test('what is typed into a new advisory is there after a reload', async ({ page, words }) => {
  await signIn(page, AUTHOR);
  await page.goto('/advisories/new');
  const title = box(page, words('Title in Hindi', 'शीर्षक हिन्दी में'));
  await title.fill('अभी अधूरा');
  await expect.poll(() => keptText(page)).toContain('अभी अधूरा');
  await page.reload();
  await expect(title).toHaveValue('अभी अधूरा');
});

test('who may not write advisories is told who does', async ({ page, words }) => {
  await signIn(page, 'ciso@east.example');
  await page.goto('/advisories/new');
  await expect(page.getByText(words('“Advisory author”', '“परामर्श लेखक”'))).toBeVisible();
  await expectAccessible(page);
});
