// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';

const NAUGHTY = '../shared/data/strings/blns.json';

/** What stands in where the list, which lies beside the project and is no part of it, is absent. */
const MADE_UP = [
  ...['', ' ', 'null', 'undefined', '0', '-1E+02', '%', '_', "' OR 1=1 -- 1", '{0}', '%s%n', '${HOME}', '{{ 7 * 7 }}'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '../../etc/passwd%00'],
  ...[
    'a\u0000b',
    'red \u001B[31m',
    'a\u2028b',
    'invoice\u202Efdp.exe',
    'a\u200Bb',
    'क्\u200Dष',
    '👩\u200D🚒',
    'שלום عالم',
  ],
  ...[`Z${'\u0301\u0323'.repeat(20)}`, `Z${'\u0301'.repeat(101)}`, 'Re\u0301seau', '𝒳'.repeat(200), 'x'.repeat(201)],
];

const isThere = existsSync(NAUGHTY);
if (!isThere) process.stdout.write(`${NAUGHTY} is absent: a small made-up list of strings stands in for it.\n`);

/** Strings that broke programs elsewhere. */
export const corpus: readonly string[] = isThere
  ? [...(JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]), ...MADE_UP]
  : MADE_UP;
