// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { DEMO_PASSWORD } from './people.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the browser itself writes for a failure that a story provokes: it names the request. */
const OF_THE_BROWSER = /^Failed to load resource: /;

interface Story {
  /** The words of the page's language. */
  readonly words: (english: string, hindi: string) => string;
  readonly isHindi: boolean;
  /** Console messages that this story provokes. */
  readonly expectMessages: (...patterns: RegExp[]) => void;
  readonly watched: Watched;
}

class Watched {
  readonly problems: string[] = [];
  readonly expected: RegExp[] = [];

  watch(context: BrowserContext, home: string): void {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.note(message.text());
    });
    context.on('weberror', (error) => this.note(String(error.error())));
    context.on('request', (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      if (pathname === '/csp-report') this.problems.push(`policy report: ${request.postData() ?? ''}`);
      if (/^https?:$/.test(protocol) && origin !== home) this.problems.push(`request elsewhere: ${request.url()}`);
    });
  }

  note(text: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.problems.push(text);
  }
}

/** A test whose page fails it by what it writes to the console, reports or asks of another host. */
export const test = base.extend<Story>({
  baseURL: async ({}, use) => use(process.env['PORTAL_URL']),
  isHindi: async ({ locale }, use) => use(locale?.startsWith('hi') ?? false),
  words: async ({ isHindi }, use) => use((english, hindi) => (isHindi ? hindi : english)),
  watched: [
    async ({ context, baseURL }, use) => {
      const watched = new Watched();
      watched.watch(context, new URL(baseURL ?? '').origin);
      await use(watched);
      expect(watched.problems).toEqual([]);
    },
    { auto: true },
  ],
  expectMessages: async ({ watched }, use) => {
    await use((...patterns) => watched.expected.push(...patterns));
  },
});

/** For stories that make requests fail: the browser says so itself. */
export const BROWSER_MESSAGES = OF_THE_BROWSER;

/** Signs in through the form; `email` as "ciso@east.example". */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  // A story stays in its language, whatever the account says: what is chosen on the device counts.
  await page.evaluate(() => localStorage.setItem('prahari.language', document.documentElement.lang));
  await page.getByRole('textbox', { name: /^(E-mail address|ई-मेल पता)$/ }).fill(email);
  await page.getByRole('textbox', { name: /^(Password|पासवर्ड)$/ }).fill(password);
  await page.getByRole('button', { name: /^(Sign in|साइन इन)$/ }).click();
  await expect(page.getByRole('button', { name: /^(Sign out|साइन आउट)$/ })).toBeVisible();
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices; and nothing that scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The debugger's evaluation is not held to the page's policy, which allows no other script.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          root: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, WCAG);
  expect(violations).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

export { expect };
