// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { WaitingLines } from './load-state';

// 43 kB: they come after what stands above them, which says the most.
const Rendered = lazy(() =>
  import('./markdown-rendered').then(({ RenderedMarkdown }) => ({ default: RenderedMarkdown })),
);

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
