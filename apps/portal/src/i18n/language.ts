// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@lingui/core';
import { keepSetting, readSetting } from '~/session/device';
import { type Language, loadLanguage } from './words';

export type { Language };

/** As chosen on this device, or as the browser speaks. */
export function storedLanguage(): Language {
  const stored = readSetting('language');
  if (stored === 'en' || stored === 'hi') return stored;
  return navigator.language.toLowerCase().startsWith('hi') ? 'hi' : 'en';
}

export const activeLanguage = (): Language => (i18n.locale === 'hi' ? 'hi' : 'en');

/** Rejects where the words can't be loaded: the language stays as it is. */
export async function switchLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  document.documentElement.lang = language;
}

/** For this device from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  await switchLanguage(language);
  keepSetting('language', language);
}

/** What the account says counts where nobody has chosen on this device. English is what an account begins with. */
export async function followAccount(language: 'EN' | 'HI' | null | undefined): Promise<void> {
  if (language === 'HI' && readSetting('language') === undefined) await switchLanguage('hi');
}
