// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INCIDENT_LIFECYCLE, type Transition } from './incident.lifecycle.js';

const NEEDS: Record<Transition['needs'], string> = {
  nothing: '',
  reason: '`reason`',
  closure: '`closureReason`, `closureNote`',
};

describe('docs/lifecycles.md', () => {
  it('shows the life of an incident exactly as the table in code has it', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/lifecycles.md'), 'utf8');
    const [, section = ''] = /^## Incidents$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];
    const rows = section.split('\n').filter((line) => /^\| [A-Z]+ /.test(line));
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, 5)
          .map((cell) => cell.trim()),
      ),
    ).toEqual(
      INCIDENT_LIFECYCLE.map(({ from, to, by, needs, byReport }) => [
        from,
        to,
        by.map((permission) => `\`${permission}\``).join(', '),
        byReport ? 'the INITIAL report' : NEEDS[needs],
      ]),
    );
  });
});
