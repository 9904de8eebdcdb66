// SPDX-License-Identifier: Apache-2.0
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './markdown.module.css';

const ALLOWED = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'del'],
  ...['a', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input'],
];

/** Only where it leads to the outside, and says where it leads. */
const safeAddress = (address: string): string => (address.startsWith('https://') ? address : '');

interface Node {
  readonly type: string;
  depth?: number;
  readonly children?: readonly Node[];
}

/** The page has its h1 and h2: a text's headings come below them, and none leaves out a level. */
function headingsInOrder() {
  return (text: Node) => {
    const above: number[] = [];
    for (const heading of headingsOf(text)) {
      const depth = heading.depth ?? 1;
      while ((above.at(-1) ?? 0) >= depth) above.pop();
      heading.depth = Math.min(6, 3 + above.length);
      above.push(depth);
    }
  };
}

const headingsOf = (node: Node): readonly Node[] =>
  node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headingsOf);

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer nofollow" target="_blank">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  table: ({ children }) => (
    <div className={classes['scroll']} tabIndex={0} role="group">
      <table>{children}</table>
    </div>
  ),
};

export function RenderedMarkdown({ text }: { readonly text: string }) {
  return (
    <div className={classes['markdown']}>
      <Markdown
        remarkPlugins={[remarkGfm, headingsInOrder]}
        skipHtml
        allowedElements={ALLOWED}
        unwrapDisallowed
        urlTransform={safeAddress}
        components={COMPONENTS}
      >
        {text}
      </Markdown>
    </div>
  );
}
