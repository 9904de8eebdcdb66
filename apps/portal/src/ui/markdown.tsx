// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { WaitingLines } from './load-state';

const load = () => import('./markdown-rendered');
const Rendered = lazy(() => load().then(({ RenderedMarkdown }) => ({ default: RenderedMarkdown })));

/** For pages that always show some: it then comes together with their data. */
export const loadMarkdownAhead = (): void => void load().catch(() => undefined);

interface MarkdownProps {
  readonly text: string;
  /** The language that it is written in, where it is known. */
  readonly lang?: 'en' | 'hi';
}

/** Markdown of the database: text, lists, tables and https links; HTML and pictures as they were typed. */
export function Markdown({ text, lang }: MarkdownProps) {
  return (
    <div lang={lang}>
      <Suspense fallback={<WaitingLines />}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
}
