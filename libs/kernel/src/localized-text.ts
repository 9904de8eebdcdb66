// SPDX-License-Identifier: Apache-2.0
import type { Language } from './tlp.js';

/** A text in English, Hindi or both; `original` is the language it was written in. */
export interface Localized {
  readonly en: string | null;
  readonly hi: string | null;
  readonly original: Language;
}
