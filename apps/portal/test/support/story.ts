// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { DEMO_PASSWORD } from './people.js';
import { type Link, openWeakLink } from './weak-link.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `PORTAL_FULL=1`: everything, for as long as it takes. */
export const isFull = process.env['PORTAL_FULL'] === '1';

const server = (): string => process.env['PORTAL_URL'] ?? '';

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
export const test = base.extend<Story & Link>({
  isWeak: [false, { option: true }],
  baseURL: async ({ isWeak }, use, { tags }) => {
    // "@own-faults" stands at stories that lose or hold requests themselves: they would lose them twice, and past the
    // browser's cache, which is off while Playwright holds requests.
    const link = isWeak && !tags.includes('@own-faults') ? await openWeakLink(server()) : undefined;
    await use(link?.address ?? server());
    await link?.close();
  },
  isHindi: async ({ locale }, use) => use(locale?.startsWith('hi') ?? false),
  words: async ({ isHindi }, use) => use((english, hindi) => (isHindi ? hindi : english)),
  watched: [
    async ({ context, baseURL, isWeak }, use) => {
      const watched = new Watched();
      if (isWeak) watched.expected.push(OF_THE_BROWSER);
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

/** Asks the API as this page's person, past the screens and whatever the link: what another story shows. */
export async function askApi<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post(`${server()}/graphql`, {
    headers: { origin: server() },
    data: { query, variables },
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors));
  return data;
}

/**
 * Gives the browser a session of this person, "ciso@east.example", past the form; the page then stands outside the
 * portal. The form has stories of its own.
 */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await askApi(page, 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }', {
    input: { email, password },
  });
  await page.goto('/icon.svg');
  await page.evaluate(() => {
    document.cookie = 'prahari-session=yes; path=/; samesite=strict';
    // A story stays in its language, whatever the account says: what is chosen on the device counts.
    localStorage.setItem('prahari.language', navigator.language.startsWith('hi') ? 'hi' : 'en');
  });
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices; and nothing that scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  // The debugger's evaluation is not held to the page's policy, which allows no other script.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          root: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
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
