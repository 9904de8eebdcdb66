// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLingui } from '@lingui/react';
import type { Language } from '~/i18n/language';
import { chooseLanguageEverywhere } from '~/session/language';
import classes from './header.module.css';

/** Drawn, as a system without a Devanagari font would show boxes: अ and A, of Noto Sans Devanagari (SIL OFL 1.1). */
const GLYPHS: Record<Language, string> = {
  hi: 'M14.7-10.5V0H12.4V-10.5H11.1V-12.4H16.7V-10.5ZM6.4-12.6Q7.6-12.6 8.4-12.2 9.2-11.8 9.5-11.1 9.9-10.4 9.9-9.6 9.9-8.1 8.7-7.2 7.5-6.3 5.1-6.1L4.7-7.9Q5.9-8 6.5-8.2 7.1-8.4 7.3-8.8 7.6-9.1 7.6-9.5 7.6-10.1 7.2-10.4 6.8-10.7 6.2-10.7 5.5-10.7 4.9-10.5 4.3-10.3 3.7-10L3-11.8Q3.7-12.2 4.6-12.4 5.4-12.6 6.4-12.6ZM10.2-4.4Q10.2-2.8 9.2-1.9 8.2-1.1 6.5-1.1 5.2-1.1 4.2-1.6 3.2-2.1 2.3-3.4 1.4-4.6 0.5-6.8L2.4-7.7Q3.3-5.3 4.2-4.2 5.1-3.1 6.2-3.1 7-3.1 7.5-3.5 7.9-3.9 7.9-4.6 7.9-5.4 7.4-6 6.9-6.5 6.1-7L7.2-7.4 8.4-7.5Q8.7-7.3 9-7 9.3-6.7 9.5-6.4L9.7-6Q9.9-5.7 10-5.2 10.2-4.8 10.2-4.4ZM10.4-7Q11.1-7 11.9-7.2 12.6-7.3 13.4-7.7V-5.7Q12.8-5.4 12.2-5.3 11.5-5.2 10.9-5.2 10.3-5.2 9.7-5.3 9-5.4 8.5-5.6L8.2-7 8.3-7.3Q8.8-7.2 9.3-7.1 9.9-7 10.4-7Z',
  en: 'M10.7 0 9.3-3.8H4.1L2.7 0H0L5.2-14.3H8.2L13.4 0ZM7.5-9.5Q7.4-9.8 7.2-10.3 7.1-10.8 6.9-11.4 6.8-12 6.7-12.3 6.6-11.9 6.5-11.3 6.3-10.8 6.2-10.3 6.1-9.9 6-9.5L4.7-6H8.7Z',
};

/** Each is named in its own language, as whoever needs it can't read the other one. */
const NAME: Record<Language, string> = { hi: 'हिन्दी', en: 'English' };

export function LanguageSwitch() {
  const { i18n } = useLingui();
  const [busy, setBusy] = useState(false);
  const other: Language = i18n.locale === 'hi' ? 'en' : 'hi';
  const press = () => {
    setBusy(true);
    // Where the words can't be loaded, the page stays as it is; the banner says that there is no connection.
    void chooseLanguageEverywhere(other).finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      className={classes['square']}
      aria-label={NAME[other]}
      title={NAME[other]}
      lang={other}
      aria-busy={busy}
      onClick={press}
    >
      <svg viewBox="-2 -17 21 20" width="22" height="22" aria-hidden="true">
        <path d={GLYPHS[other]} fill="currentColor" />
      </svg>
    </button>
  );
}
