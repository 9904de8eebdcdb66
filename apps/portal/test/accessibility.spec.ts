// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { places } from './routes.js';
import { cutOffTexts, focusFaults, runningAnimations } from './support/look.js';
import { expect, expectAccessible, isFull, scrollsSideways, signIn, test } from './support/story.js';

test.describe.configure({ mode: 'parallel' });

// One sign-in serves all the places that a person looks at.
const people = [...new Set(places.map(({ as }) => as))];

/** Both colour schemes; in CI each language shows one of them. */
const schemesOf = (isHindi: boolean) =>
  isFull ? (['light', 'dark'] as const) : ([isHindi ? 'dark' : 'light'] as const);

for (const person of people) {
  test(`every page of ${person ?? 'everybody'} is accessible, keeps still, shows the focus, and loses no text at twice its size or at 320 px`, async ({
    page,
    isHindi,
  }) => {
    test.slow();
    if (person !== undefined) await signIn(page, person);
    for (const { path } of places.filter(({ as }) => as === person)) {
      await test.step(path, async () => {
        const [first, ...others] = schemesOf(isHindi);
        await page.emulateMedia({ colorScheme: first, reducedMotion: 'reduce' });
        await page.goto(path);
        await expectAccessible(page);
        expect.soft(await page.evaluate(runningAnimations), `${path} keeps still`).toEqual([]);
        await expectRoomForText(page, path);
        // It moves the focus, which may open what is below it.
        await page.keyboard.press('Tab');
        expect.soft(await page.evaluate(focusFaults), `${path} shows the focus`).toEqual([]);
        for (const colorScheme of others) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.reload();
          await expectAccessible(page);
        }
      });
    }
  });
}

async function expectRoomForText(page: Page, path: string): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect.soft(await page.evaluate(cutOffTexts), `${path} has room for text of twice the size`).toEqual([]);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // What measures itself does so after the window has changed.
  await expect
    .configure({ soft: true, timeout: 3_000 })
    .poll(() => scrollsSideways(page), { message: `${path} fits into 320 px` })
    .toBe(false);
  if (size !== null) await page.setViewportSize(size);
}
