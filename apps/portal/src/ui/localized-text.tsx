// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import classes from './localized-text.module.css';

interface Localized {
  readonly en?: string | null | undefined;
  readonly hi?: string | null | undefined;
}

/** The text in this language, or in the other one where there is only that. */
export function localized(text: Localized, language: string): { readonly text: string; readonly lang: 'en' | 'hi' } {
  const wanted = language === 'hi' ? 'hi' : 'en';
  const other = wanted === 'hi' ? 'en' : 'hi';
  const own = text[wanted];
  return own != null && own !== '' ? { text: own, lang: wanted } : { text: text[other] ?? '', lang: other };
}

interface LocalizedTextProps {
  readonly text: Localized;
  /** Names of companies and the like are not marked: nobody waits for a translation of them. */
  readonly unmarked?: boolean;
}

/** Content in the page's language; where there is none it falls back visibly. */
export function LocalizedText({ text, unmarked = false }: LocalizedTextProps) {
  const { i18n } = useLingui();
  const shown = localized(text, i18n.locale);
  if (shown.lang === i18n.locale) return <bdi>{shown.text}</bdi>;
  return (
    <>
      <bdi lang={shown.lang}>{shown.text}</bdi>
      {!unmarked && <OnlyIn lang={shown.lang} />}
    </>
  );
}

export function OnlyIn({ lang }: { readonly lang: 'en' | 'hi' }) {
  return (
    <>
      {' '}
      <span className={classes['only']}>
        {lang === 'en' ? <Trans>only in English</Trans> : <Trans>only in Hindi</Trans>}
      </span>
    </>
  );
}
