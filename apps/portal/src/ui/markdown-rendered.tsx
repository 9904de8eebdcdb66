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
  type: string;
  depth?: number;
  value?: string;
  readonly url?: string;
  children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** HTML, pictures and links that lead nowhere are shown as they were typed: a report may quote them, and nothing of it may vanish. */
function othersAsTyped() {
  return (text: Node, { value }: { readonly value: unknown }) => {
    const source = String(value);
    const inBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
    const visit = (node: Node): void => {
      for (const child of node.children ?? []) {
        const { start, end } = child.position ?? {};
        if (!isLeftOut(child) || start?.offset === undefined) visit(child);
        else {
          const typed = { type: 'text', value: source.slice(start.offset, end?.offset) };
          Object.assign(child, inBlocks.has(node.type) ? { type: 'paragraph', children: [typed] } : typed);
        }
      }
    };
    visit(text);
  };
}

const isLeftOut = ({ type, url = '' }: Node): boolean =>
  type === 'html' || type === 'image' || type === 'imageReference' || (type === 'link' && safeAddress(url) === '');

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
  input: ({ checked }) => <>{checked ? '☑' : '☐'}</>,
  pre: ({ children }) => (
    <pre tabIndex={0} role="group">
      {children}
    </pre>
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
        remarkPlugins={[remarkGfm, othersAsTyped, headingsInOrder]}
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
