// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { keptText } from './support/device.js';
import { askApi, BROWSER_MESSAGES, expect, expectAccessible, signIn, test } from './support/story.js';

const CISO = 'ciso@central.example';
const HANDLER = 'incident-handler@west.example';

/** As another person, in the same browser. */
async function becomes(page: Page, email: string): Promise<void> {
  // What the page still asks for must not meet a browser without a session.
  await page.goto('/icon.svg');
  await page.context().clearCookies();
  await signIn(page, email);
}

/** A change by the person who is signed in, past the screens: what another story shows. */
const changes = (page: Page, query: string, input: object) =>
  askApi<Record<string, { incident: Made }>>(page, query, { input });

interface Made {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

const FIELDS = 'incident { id reference version }';

/** An incident whose first report was sent by the person who is signed in. */
async function reported(page: Page, title: string): Promise<Made> {
  const now = new Date(Date.now() - 60_000).toISOString();
  const { createIncident } = await changes(
    page,
    `mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { ${FIELDS} } }`,
    {
      title,
      description: 'Two servers show a **ransom note**.',
      incidentTypes: ['CERTIN-05'],
      severity: 'HIGH',
      environment: 'IT',
      detectedAt: now,
      noticedAt: now,
      noticeSource: 'EMPLOYEE',
      indicators: [{ type: 'IPV4', value: '198.51.100.23' }],
    },
  );
  const { submitIncidentReport } = await changes(
    page,
    `mutation ($input: SubmitIncidentReportInput!) { submitIncidentReport(input: $input) { ${FIELDS} } }`,
    { incidentId: createIncident?.incident.id, stage: 'INITIAL' },
  );
  if (submitIncidentReport === undefined) throw new Error('It was not made.');
  return submitIncidentReport.incident;
}

test('a report is acknowledged, talked about with a file, kept apart from notes, and closed', async ({
  page,
  words,
}) => {
  await signIn(page, CISO);
  const { reference } = await reported(page, 'Ransom note in the billing office');

  await becomes(page, HANDLER);
  await page.goto(`/incidents/${reference}`);
  await page.getByRole('button', { name: words('Acknowledge', 'पावती दें') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('Acknowledge', 'पावती दें') })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main')).toContainText(words('Acknowledged', 'पावती दी गई'));
  await page.getByRole('link', { name: words('Ask for information', 'जानकारी माँगें') }).click();
  await page
    .getByLabel(words('Question or answer to the company', 'कंपनी से प्रश्न या उसे उत्तर'))
    .fill('Which program encrypted the files?');
  await page.getByRole('button', { name: words('Send to the company', 'कंपनी को भेजें') }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Which program' })).toBeVisible();
  await page.getByRole('link', { name: words('Internal notes', 'आंतरिक टिप्पणियाँ') }).click();
  await page.getByLabel(words('New note', 'नई टिप्पणी')).fill('Looks like the case of last month.');
  await page.getByRole('button', { name: words('Keep as an internal note', 'आंतरिक टिप्पणी के रूप में रखें') }).click();
  await expect(page.getByRole('article').filter({ hasText: 'last month' })).toBeVisible();
  await expectAccessible(page);

  await becomes(page, CISO);
  await page.goto(`/incidents/${reference}?tab=notes`);
  await expect(page.getByText(words('No notes yet.', 'अभी कोई टिप्पणी नहीं।'))).toBeVisible();
  await page.goto(`/incidents/${reference}?tab=thread`);
  await expect(page.getByRole('article')).toContainText('Which program encrypted the files?');
  const answer = page.getByLabel(words('Message to the coordinator', 'समन्वयक के लिए संदेश'));
  await answer.fill('See the log: crypt.exe.');
  await page
    .getByLabel(words('Choose files', 'फ़ाइलें चुनें'))
    .setInputFiles([file('night.log', '02:10 crypt.exe started\n'), file('empty.log', '')]);
  await expect(page.getByText(words('This file is empty.', 'यह फ़ाइल खाली है।'))).toBeVisible();
  await page.getByRole('button', { name: words('Remove empty.log', 'empty.log हटाएँ') }).click();
  // One looks into another part meanwhile: the file arrives in the form all the same.
  await page.getByRole('link', { name: words('Timeline', 'घटनाक्रम') }).click();
  await expect(answer).toBeHidden();
  await page.getByRole('link', { name: words('Talk', 'वार्ता'), exact: true }).click();
  await expect(page.getByText(words('Sent; not scanned', 'भेजी गई; मैलवेयर की जाँच नहीं हुई'))).toBeVisible();
  await expect.poll(() => keptText(page)).toContain('night.log');
  await page.reload();
  await expect(answer).toHaveValue('See the log: crypt.exe.');
  await expect(page.getByText('night.log')).toBeVisible();
  await page.getByRole('button', { name: words('Send to the coordinator', 'समन्वयक को भेजें') }).click();
  await expect(page.getByRole('article').getByRole('link', { name: 'night.log' })).toBeVisible();
  await expect(answer).toHaveValue('');

  await becomes(page, HANDLER);
  await page.goto(`/incidents/${reference}?tab=thread`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'night.log' }).click();
  expect((await download).suggestedFilename()).toBe('night.log');
  await page.getByRole('button', { name: words('Close', 'बंद करें'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('Note for the company', 'कंपनी के लिए टिप्पणी')).fill('It was the test of the backup.');
  await dialog.getByRole('button', { name: words('Close', 'बंद करें'), exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toBeFocused();
  await dialog.getByLabel(words('Reason for closing', 'बंद करने का कारण')).selectOption('FALSE_ALARM');
  await dialog.getByRole('button', { name: words('Close', 'बंद करें'), exact: true }).click();
  await expect(dialog).toBeHidden();

  await becomes(page, CISO);
  await page.goto(`/incidents/${reference}`);
  await expect(page.getByRole('main')).toContainText('It was the test of the backup.');
  await expectAccessible(page);
});

test(
  'a file that is stopped on its way, or removed before sending, goes nowhere',
  { tag: '@own-faults' },
  async ({ page, words }) => {
    await signIn(page, CISO);
    const { id, reference } = await reported(page, 'Logs of the wrong night');
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await page.route('**/files', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`/incidents/${reference}?tab=thread`);
    await page
      .getByLabel(words('Choose files', 'फ़ाइलें चुनें'))
      .setInputFiles(['first.log', 'second.log', 'third.log'].map((name) => file(name, `${name}\n`)));
    const stop = (name: string) => page.getByRole('button', { name: words(`Stop ${name}`, `${name} रोकें`) });
    const remove = (name: string) => page.getByRole('button', { name: words(`Remove ${name}`, `${name} हटाएँ`) });
    await expect(page.getByRole('progressbar')).toHaveCount(1);
    await stop('first.log').click();
    await expect(stop('second.log')).toBeFocused();
    open();
    await expect(remove('third.log')).toBeVisible();
    await remove('second.log').click();
    await expect(remove('third.log')).toBeFocused();
    await page.getByLabel(words('Message to the coordinator', 'समन्वयक के लिए संदेश')).fill('The log of the right night.');
    await page.getByRole('button', { name: words('Send to the coordinator', 'समन्वयक को भेजें') }).click();
    await expect(page.getByRole('article').getByRole('link')).toHaveText(['third.log']);
    const query =
      'query ($id: ID!) { incident(id: $id) { attachments { fileName } comments(first: 5) { nodes { attachments { fileName } } } } }';
    expect(JSON.stringify(await askApi(page, query, { id }))).not.toMatch(/first|second/);
  },
);

test('who was too slow sees what changed, and goes on', async ({ page, words, expectMessages }) => {
  expectMessages(BROWSER_MESSAGES);
  await signIn(page, CISO);
  const { id, reference, version } = await reported(page, 'Unknown program on a terminal');
  const CHANGE = `mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { ${FIELDS} } }`;
  await becomes(page, HANDLER);
  const acknowledged = { incidentId: id, status: 'ACKNOWLEDGED', expectedVersion: version };
  const { changeIncidentStatus } = await changes(page, CHANGE, acknowledged);
  await page.goto(`/incidents/${reference}`);
  await page.getByRole('button', { name: words('Change status', 'स्थिति बदलें') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: words('Contained', 'नियंत्रित') }).check();
  await dialog.getByRole('textbox').fill('The terminal is off the network.');
  await changes(page, CHANGE, {
    ...acknowledged,
    status: 'INVESTIGATING',
    expectedVersion: changeIncidentStatus?.incident.version,
  });
  await dialog.getByRole('button', { name: words('Change status', 'स्थिति बदलें') }).click();
  await expect(dialog.getByRole('alert').first()).toContainText(
    words('Somebody changed this incident', 'इस बीच किसी ने'),
  );
  await expect(dialog.getByRole('textbox')).toHaveValue('The terminal is off the network.');
  await dialog.getByRole('button', { name: words('Go on with my change', 'मेरा परिवर्तन आगे बढ़ाएँ') }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: words('Timeline', 'घटनाक्रम') }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: words('became “Contained”', 'से “नियंत्रित” हुई') }),
  ).toBeVisible();
});

test('after sending: the text for CERT-In, the paper, and the record of the filing', async ({ page, words }) => {
  await signIn(page, CISO);
  const { reference } = await reported(page, 'Ransomware on the file server');
  await page.goto(`/incidents/${reference}/sent`);
  const text = page.getByLabel(words('Text of the e-mail', 'ई-मेल का पाठ'));
  await expect(text).toContainText('I am: the affected entity');
  await expect(text).toContainText('Network and name of ISP: not known yet');
  await expect(text).toContainText('IPV4: 198[.]51[.]100[.]23');
  await expect(page.getByRole('main')).toContainText('1800-11-4949');
  await expectAccessible(page);
  const record = page.getByRole('button', { name: words('Record the filing', 'सूचना देना दर्ज करें') });
  const waiting = await record.count();
  await record.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('How it was filed', 'किस माध्यम से दी गई')).fill('e-mail');
  await dialog.getByRole('button', { name: words('Record it', 'दर्ज करें') }).click();
  await expect(dialog).toBeHidden();
  await expect(record).toHaveCount(waiting - 1);
  await page.getByRole('link', { name: words('Print the report', 'प्रतिवेदन मुद्रित करें') }).click();
  await expect(page.getByRole('button', { name: words('Print', 'मुद्रित करें'), exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('SHA-256');
  await expectAccessible(page);
  const sheet = textOfPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  test.skip(sheet === undefined, 'pdftotext is not here (apt install poppler-utils): the paper is not read.');
  for (const part of [
    ...[reference, 'TLP:AMBER', 'SHA-256', 'Ransomwareonthefileserver'],
    ...[words('OutwardNo.', 'जावकक्रमांक'), words('Page1of', 'पृष्ठ1/'), words('Signature', 'हस्ताक्षर')],
  ]) {
    expect(sheet).toContain(part.replace(/\s/g, ''));
  }
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Without white space, which pdftotext puts where it likes; undefined where it is not installed. */
function textOfPdf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s/g, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
