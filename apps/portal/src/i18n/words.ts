// SPDX-License-Identifier: Apache-2.0
import { i18n, type Messages } from '@lingui/core';

export type Language = 'en' | 'hi';
type Catalogue = () => Promise<Messages>;

const ofShell: Readonly<Record<string, Catalogue>> = import.meta.glob<Messages>('../locales/*.po', {
  import: 'messages',
});
const ofFeatures: Readonly<Record<string, Catalogue>> = import.meta.glob<Messages>('../features/*/locales/*.po', {
  import: 'messages',
});

/** The features whose words this page has asked for. */
const used = new Set<string>();
/** The language that is shown, or on its way. */
let wanted: Language = 'en';

async function load(language: Language, catalogue: Catalogue | undefined, place: string): Promise<void> {
  if (catalogue === undefined) throw new Error(`There is no catalogue ${place} in "${language}".`);
  i18n.load(language, await catalogue());
}

const loads = new Map<string, Promise<void>>();

function loadFeature(feature: string, language: Language): Promise<void> {
  const place = `../features/${feature}/locales/${language}.po`;
  const known = loads.get(place);
  if (known !== undefined) return known;
  const loading = load(language, ofFeatures[place], feature);
  loads.set(place, loading);
  loading.catch(() => loads.delete(place));
  return loading;
}

/** In the language that is shown when they are there: it may change on the way. */
export async function loadWords(feature: string): Promise<void> {
  used.add(feature);
  let language: Language;
  do {
    language = wanted;
    await loadFeature(feature, language);
  } while (language !== wanted);
}

/**
 * The loader of a route that shows these features: their words come together with their code, and only where they are
 * shown. `npm run portal:generate` fails for a route without it.
 */
export const words =
  (...features: readonly string[]) =>
  async (): Promise<void> => {
    await Promise.all(features.map(loadWords));
  };

/** Words of the shell and of all features that are in use. Rejects where they can't be loaded: all stays as it is. */
export async function loadLanguage(language: Language): Promise<void> {
  const before = wanted;
  wanted = language;
  try {
    await Promise.all([
      load(language, ofShell[`../locales/${language}.po`], 'shell'),
      ...[...used].map((feature) => loadFeature(feature, language)),
    ]);
  } catch (error) {
    wanted = before;
    throw error;
  }
  i18n.activate(language);
}
