// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react';

type InHindi = (sentence: string) => string | undefined;

/** The API speaks English. Its Hindi comes when the first of its sentences is shown on a page in Hindi. */
let inHindi: InHindi | undefined;

async function loadHindi(): Promise<void> {
  inHindi = (await import('./hindi/in-hindi')).inHindi;
}

/** Whether Hindi is there, on its way, or can't be loaded: then there is English. */
function useHindi(isWanted: boolean): 'here' | 'loading' | 'lost' {
  const [isLost, setLost] = useState(false);
  const [, setLoaded] = useState(inHindi !== undefined);
  useEffect(() => {
    if (!isWanted || inHindi !== undefined) return undefined;
    let isShown = true;
    loadHindi().then(
      () => isShown && setLoaded(true),
      () => isShown && setLost(true),
    );
    return () => {
      isShown = false;
    };
  }, [isWanted]);
  if (inHindi !== undefined) return 'here';
  return isLost ? 'lost' : 'loading';
}

/** A sentence of the API in the page's language; one without Hindi stays in English and is marked as such. */
export function Sentence({ of: english }: { readonly of: string }) {
  const isHindi = useLingui().i18n.locale === 'hi';
  const state = useHindi(isHindi);
  // Nothing for a moment, so that no screen reader says both.
  if (isHindi && state === 'loading') return null;
  const hindi = isHindi ? inHindi?.(english) : undefined;
  return <span lang={hindi === undefined ? 'en' : 'hi'}>{hindi ?? english}</span>;
}
