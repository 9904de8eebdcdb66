// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADVISORY_STEPS } from './advisory.lifecycle.js';

describe('docs/lifecycles.md', () => {
  it('shows the steps of an advisory exactly as the table in code has them', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/lifecycles.md'), 'utf8');
    const [, section = ''] = /^## Advisories$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];
    const rows = section.split('\n').filter((line) => /^\| [a-z]+ /.test(line) && !line.startsWith('| step '));
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, 6)
          .map((cell) => cell.trim()),
      ),
    ).toEqual(
      Object.entries(ADVISORY_STEPS).map(([step, { from, to, permission, commentRequired }]) => [
        step,
        from.join(', '),
        to,
        `\`${permission}\``,
        commentRequired ? '`comment`' : '',
      ]),
    );
  });
});
