// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from './reference-data.js';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '../../..', file), 'utf8');

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
    const contract = new Set(read('test/contract.graphql').match(/\w+/g));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !contract.has(name))).toEqual([]);
  });

  it('attribute every source of the reference data in NOTICE', () => {
    const notice = read('NOTICE');
    expect(referenceData._meta.attribution.filter((source) => !notice.includes(source))).toEqual([]);
  });
});
