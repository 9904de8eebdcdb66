// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from './reference-data.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));

/** The cells of all table rows of a Markdown text, without heads and rules. */
const rows = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|English)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the documents that repeat reference data', () => {
  it('give every word of the glossary once, in both languages', () => {
    const [field] = read('docs/glossary.md').split('## Words of the product');
    expect(rows(field!).map(([, english, hindi]) => [english, hindi])).toEqual(
      referenceData.glossary.map(({ en, hi, note }) => [en, note === 'unsure' ? `${hi} †` : hi]),
    );
  });

  it('name in the glossary only what the API really has', () => {
    const names = [...read('docs/glossary.md').matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    const schema = new Set(read('schema.graphql').match(/\w+/g));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !schema.has(name))).toEqual([]);
  });

  it('attribute every source of the reference data in NOTICE', () => {
    const notice = read('NOTICE');
    expect(referenceData._meta.attribution.filter((source) => !notice.includes(source))).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(['', 'docs', 'docs/decisions'].flatMap(markdownIn))('%s links only to files that exist', (document) => {
    const targets = [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target!);
    const missing = targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(document), target)));
    expect(missing).toEqual([]);
  });
});
