// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { askApi, expect } from './story.js';

export const REPORTER = 'incident-reporter@east.example';
export const SENT = /\/incidents\/EAST-2026-\d+\/sent$/;

export const title = (page: Page) => page.locator('#report-title');
export const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
export const savedOnServer = (page: Page) =>
  expect(status(page, /Saved on the server\.|सर्वर पर सहेजा गया।/)).toBeVisible();
export const KEPT_HERE = /Kept on this device, encrypted|इस उपकरण पर कूटबद्ध/;
export const send = (page: Page) => page.getByRole('button', { name: /Send the first report|प्रथम प्रतिवेदन भेजें/ });
export const goTo = (page: Page, name: RegExp) =>
  page
    .getByRole('navigation', { name: /Steps of the report|प्रतिवेदन के चरण/ })
    .getByRole('button', { name })
    .click();
export const WHERE = /(Where|कहाँ)$/;
export const CHECK = /(Check and send|जाँचें और भेजें)$/;

interface Found {
  readonly status: string;
  readonly version: number;
  readonly reports: readonly { readonly number: number }[];
  readonly attachments: readonly { readonly fileName: string }[];
}

/** What the server has under this title. */
export async function incidentsOf(page: Page, words: string): Promise<readonly Found[]> {
  const query =
    'query ($filter: IncidentFilter) { incidents(first: 20, filter: $filter) { nodes { title status version reports { number } attachments { fileName } } } }';
  const { incidents } = await askApi<{ incidents: { nodes: readonly (Found & { title: string })[] } }>(page, query, {
    filter: { search: words },
  });
  return incidents.nodes.filter(({ title: found }) => found === words);
}

/** Everything that the first report needs, from an empty form. */
export async function fillFirstReport(page: Page, words: string): Promise<void> {
  await page.goto('/report/new?step=what');
  await title(page).fill(words);
  await page.locator('#report-incidentTypes').fill('phishing');
  await page.locator('#report-incidentTypes').press('Enter');
  await page.getByRole('radio', { name: /^(High|गंभीर)$/ }).check();
  await goTo(page, WHERE);
  await page.locator('#report-environment').check();
  await goTo(page, CHECK);
}
