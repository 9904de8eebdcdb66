// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseKev } from './kev.js';

const REAL = path.resolve(import.meta.dirname, '../../../../shared/data/kev/kev.json');
const catalogue = (...vulnerabilities: unknown[]) => JSON.stringify({ title: 'Catalogue', vulnerabilities });
const ENTRY = { cveID: 'CVE-2025-48384', dateAdded: '2025-08-25', product: 'Git' };

describe('the catalogue of known exploited vulnerabilities', () => {
  it('is read, each CVE once', () => {
    expect(parseKev(catalogue(ENTRY, { ...ENTRY, cveID: 'CVE-2017-0144' }, ENTRY))).toEqual([
      { cve: 'CVE-2025-48384', addedOn: '2025-08-25' },
      { cve: 'CVE-2017-0144', addedOn: '2025-08-25' },
    ]);
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['another document', '{"vulnerabilities": {}}', 'no list'],
    ['an empty list', '{"vulnerabilities": []}', 'no list'],
    ['null', 'null', 'no list'],
    ['an entry that is none', catalogue(ENTRY, null), 'Entry 2'],
    ['a number in another form', catalogue({ ...ENTRY, cveID: 'CVE-25-1' }), 'Entry 1'],
    ['a day that never was', catalogue({ ...ENTRY, dateAdded: '2025-02-30' }), 'dateAdded'],
  ])('is refused as a whole with %s', (_, text, message) => {
    expect(() => parseKev(text)).toThrow(message);
  });

  it(
    existsSync(REAL) ? 'is read as CISA publishes it' : 'is not read as CISA publishes it: ../shared/data is absent',
    () => {
      if (!existsSync(REAL)) return;
      const entries = parseKev(readFileSync(REAL, 'utf8'));
      expect(entries).toHaveLength(1404);
    },
  );
});
