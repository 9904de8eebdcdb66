// SPDX-License-Identifier: Apache-2.0
import { AdvisoriesModule, importKev, parseKev } from '@prahari/advisories';
import { Database } from '@prahari/database';
import { StartFailure } from '@prahari/kernel';
import type { Command } from './command.js';
import { contentOf } from './read-file.js';
import { withUseCases } from './workplace.js';

export const kevCommand: Command = {
  name: 'kev',
  synopsis: 'FILE',
  summary: 'Reads the catalogue of known exploited vulnerabilities from a file.',
  details: [
    '  FILE  the catalogue as CISA publishes it in JSON (known_exploited_vulnerabilities.json)',
    '',
    'The list takes the place of the one before. `knownExploited` of an advisory’s vulnerabilities follows it at once.',
    '',
    '  npm run cli -- kev known_exploited_vulnerabilities.json',
  ],
  options: {},
  required: [],
  words: ['FILE'],
  run: async (context, _given, [file = '']) => {
    const entries = parse((await contentOf(file)).toString('utf8'), file);
    await withUseCases(context, AdvisoriesModule, async (useCases) => {
      const count = await importKev(useCases.get(Database, { strict: false }), entries);
      context.print(`${count} known exploited vulnerabilities.`);
    });
  },
};

function parse(text: string, file: string) {
  try {
    return parseKev(text);
  } catch (cause) {
    throw new StartFailure(`${file}: ${(cause as Error).message}`, { cause });
  }
}
