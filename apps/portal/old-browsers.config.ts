// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, type Plugin } from 'vite';

// What Chromium 109, Firefox 115 and Safari 16.0 do not all know. The build target rewrites syntax, but neither the
// patterns of regular expressions nor what libraries call: each name here with who lacks it.
const SYNTAX: Readonly<Record<string, string>> = {
  StaticBlock: 'Safari 16.4',
  AccessorProperty: 'none of them',
  Decorator: 'none of them',
  ImportAttribute: 'Chromium 123, Firefox 138',
};
const PATTERN = /\(\?<[=!]|\(\?[ims]*-?[ims]+:/;
const FLAG = /v/;
const MEMBERS =
  /^(toSorted|toReversed|toSpliced|groupBy|fromAsync|canParse|withResolvers|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|isWellFormed|toWellFormed|checkVisibility|showPopover|hidePopover|togglePopover|setHTMLUnsafe|parseHTMLUnsafe|waitAsync|transferToFixedLength|toBase64|fromBase64|toHex|fromHex|sumPrecise|getOrInsert|getOrInsertComputed|Segmenter|DurationFormat)$/;
/** Of a global object alone: others have members of these names. */
const OF_GLOBALS: Readonly<Record<string, RegExp>> = {
  AbortSignal: /^any$/,
  Promise: /^try$/,
  RegExp: /^escape$/,
  Iterator: /./,
};
const GLOBALS = /^(CompressionStream|DecompressionStream|Temporal|Iterator|Highlight|navigation)$/;
/** `:has()` is not among them: where Firefox 115 leaves it out, nothing is lost but looks. */
const STYLES = /@container style|@media[^{]*\(\s*[\w-]+\s*[<>]|(?<![\w-])(light-dark|color-mix)\(|&[\s:.>[]/;

/** Loaded by themselves, and told where they can not run. */
const EXEMPT = /^(graphiql\/|assets\/find-indicators-)/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const nameOf = (node: unknown): string =>
  isNode(node) ? ([node['name'], node['value']].find((one) => typeof one === 'string') ?? '') : '';

/** Of a literal, and of what becomes one: texts with a look-behind in them are nothing else. */
function patternOf(node: Node): { readonly pattern: string; readonly flags: string } | undefined {
  if (node['regex'] != null) return node['regex'] as { pattern: string; flags: string };
  if (node.type === 'TemplateElement') return { pattern: (node['value'] as { raw: string }).raw, flags: '' };
  return node.type === 'Literal' ? { pattern: nameOf(node), flags: '' } : undefined;
}

function findingOf(node: Node): string | undefined {
  const lackedBy = SYNTAX[node.type];
  if (lackedBy !== undefined) return `${node.type} (${lackedBy})`;
  const { pattern = '', flags = '' } = patternOf(node) ?? {};
  if (PATTERN.test(pattern) || FLAG.test(flags)) return `/${pattern}/${flags}`;
  if (node.type === 'MemberExpression') {
    const [object, member] = [nameOf(node['object']), nameOf(node['property'])];
    if (MEMBERS.test(member) || OF_GLOBALS[object]?.test(member)) return `${object}.${member}`;
  }
  if (node.type === 'NewExpression' && GLOBALS.test(nameOf(node['callee']))) return `new ${nameOf(node['callee'])}`;
  return undefined;
}

function addFindings(node: Node, to: Set<string>): Set<string> {
  const finding = findingOf(node);
  if (finding !== undefined) to.add(finding);
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) for (const child of value as unknown[]) if (isNode(child)) addFindings(child, to);
    if (isNode(value)) addFindings(value, to);
  }
  return to;
}

function findingsIn(folder: string, file: string): readonly string[] {
  const source = () => readFileSync(path.join(folder, file), 'utf8');
  if (file.endsWith('.css')) return source().match(STYLES) ?? [];
  if (!file.endsWith('.js') || EXEMPT.test(file)) return [];
  return [...addFindings(parseSync(file, source()).program as unknown as Node, new Set())];
}

/** Fails the build for what the browsers that it is made for do not know. */
export function forOldBrowsers(outDir: string): Plugin {
  return {
    name: 'for-old-browsers',
    transform: {
      filter: { id: /mdast-util-gfm-autolink-literal\/lib\/index\.js$/ },
      handler(code) {
        // Its second look at addresses needs look-behind; micromark has found them before.
        const without = code.replace('transforms: [transformGfmAutolinkLiterals],', '');
        if (without === code) throw new Error('mdast-util-gfm-autolink-literal is not what it was.');
        return { code: without, map: null };
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
        const found = files.flatMap((file) => findingsIn(outDir, file).map((one) => `${file}: ${one}`));
        if (found.length > 0)
          throw new Error(`Chromium 109, Firefox 115 or Safari 16 lacks this:\n${found.join('\n')}`);
      },
    },
  };
}
