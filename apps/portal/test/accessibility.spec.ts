// SPDX-License-Identifier: Apache-2.0
import { places } from './routes.js';
import { expect, expectAccessible, scrollsSideways, signIn, test } from './support/story.js';

// One sign-in serves all the places that a person looks at.
const people = [...new Set(places.map(({ as }) => as))];
const schemes = process.env['PORTAL_FULL'] === '1' ? (['light', 'dark'] as const) : (['light'] as const);

for (const person of people) {
  for (const scheme of schemes) {
    test(`every page of ${person ?? 'everybody'} is accessible in ${scheme} colours, and none scrolls sideways`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme: scheme });
      if (person !== undefined) await signIn(page, person);
      for (const { path } of places.filter(({ as }) => as === person)) {
        await test.step(path, async () => {
          await page.goto(path);
          await expectAccessible(page);
          const size = page.viewportSize();
          await page.setViewportSize({ width: 320, height: 640 });
          expect(await scrollsSideways(page)).toBe(false);
          if (size !== null) await page.setViewportSize(size);
        });
      }
    });
  }
}
